import { type DisclosureCatalogue, disclosureCatalogues } from '@danvan/contracts/disclosure-catalogue';
import type { LocalDate } from '@danvan/directory';

/** All of them, oldest first, or the one in force on the day. */
export function findCatalogues(on: LocalDate | null | undefined): DisclosureCatalogue[] {
  return disclosureCatalogues.filter(({ validFrom, validTo }) => !on || (validFrom <= on && (validTo === null || on < validTo)));
}
