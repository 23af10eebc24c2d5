import { z } from 'zod';

export const Manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).optional(),
  publishConfig: z.looseObject({
    exports: z.unknown(),
    /** What goes along as it lies here: a patch of ours would not reach others otherwise. */
    bundleDependencies: z.array(z.string()).optional(),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

const ofTheWorkspace = new Set(['private', 'scripts', 'devDependencies', 'publishConfig']);

/**
 * A package.json as others install it: what `publishConfig` says of its exports stands in their place (npm itself does not do that),
 * and a package of the same workspace is asked for by its version.
 */
export function publishedManifest(manifest: Manifest, versionOf: (workspacePackage: string) => string): object {
  const { exports, bundleDependencies } = manifest.publishConfig;
  const dependencies = Object.entries(manifest.dependencies ?? {}).map(([name, range]) => [
    name,
    range === '*' ? `^${versionOf(name)}` : range,
  ]);
  const kept = Object.entries(manifest).filter(([key]) => !ofTheWorkspace.has(key));
  return {
    ...Object.fromEntries(kept),
    exports,
    ...(bundleDependencies && { bundleDependencies }),
    dependencies: Object.fromEntries(dependencies),
  };
}
