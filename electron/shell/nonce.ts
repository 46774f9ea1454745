/** Stands in the built pages where the nonce of each answer goes; the build writes it, `protocol.ts` replaces it. */
export const noncePlaceholder = '__QUARTIER_NONCE__'
