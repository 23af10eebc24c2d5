import { type ConstDirectiveNode, type DocumentNode, Kind, type StringValueNode, visit } from 'graphql';

interface Described {
  readonly description?: StringValueNode;
  readonly directives?: readonly ConstDirectiveNode[];
}

/**
 * Says in each description what access its field or type asks for, because clients see descriptions and no directives.
 */
export function describeAccess(supergraph: DocumentNode): DocumentNode {
  const enter = <N extends Described>(node: N): N | undefined => {
    const access = accessOf(node.directives ?? []);
    if (access === undefined) return undefined;
    const value = node.description ? `${node.description.value}\n\n${access}` : access;
    return { ...node, description: { kind: Kind.STRING, value, block: value.includes('\n') } };
  };
  return visit(supergraph, {
    FieldDefinition: { enter },
    ObjectTypeDefinition: { enter },
    InterfaceTypeDefinition: { enter },
    EnumTypeDefinition: { enter },
    ScalarTypeDefinition: { enter },
  });
}

function accessOf(directives: readonly ConstDirectiveNode[]): string | undefined {
  const scopes = directives.find((directive) => directive.name.value === 'requiresScopes');
  if (scopes) {
    const alternatives = scopesOf(scopes);
    const say = (or: string) => alternatives.map((all) => all.join(' + ')).join(or);
    return `Needs scope: ${say(' or ')} — Cần quyền: ${say(' hoặc ')}`;
  }
  const authenticated = directives.some((directive) => directive.name.value === 'authenticated');
  return authenticated ? 'Needs a token — Cần đăng nhập' : undefined;
}

/** `scopes: [["a", "b"], ["c"]]` means (a and b) or c. */
function scopesOf(directive: ConstDirectiveNode): string[][] {
  const value = directive.arguments?.find((argument) => argument.name.value === 'scopes')?.value;
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map((all) =>
    all.kind === Kind.LIST ? all.values.flatMap((s) => (s.kind === Kind.STRING ? [s.value] : [])) : [],
  );
}
