import { UserError } from '../errors.ts';

/** The member of a mutation's union for what `command` returns; a user error it throws becomes its own member. */
export async function asResult<R extends object>(typename: string, command: () => Promise<R>): Promise<object> {
  return caught(async () => ({ ...(await command()), __typename: typename }));
}

/** The same for a bulk form, whose success member has the records under `field`, in the order of the inputs. */
export async function asBulkResult<R extends object>(
  typename: string,
  field: string,
  command: () => Promise<R[]>,
): Promise<object> {
  return caught(async () => ({ __typename: typename, [field]: await command() }));
}

// A plain object, never the Error itself: graphql-js takes a returned Error for a thrown one.
async function caught(command: () => Promise<object>): Promise<object> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { __typename: error.typename, message: error.text, index: error.index ?? null, ...error.fields() };
  }
}
