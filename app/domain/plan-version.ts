export const VERSION_KINDS = ['named', 'automatic', 'committed'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** Why the product made a version by itself. */
export const VERSION_REASONS = ['day', 'restore', 'import'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export const VERSION_NAME_LIMIT = 120;
