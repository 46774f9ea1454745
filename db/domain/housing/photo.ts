/** What kind of picture some bytes are. Pure. */

const starts = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const
export type PhotoType = keyof typeof starts

/** By the first bytes, never by a name; null for anything that is neither JPEG nor PNG. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const isOf = (type: PhotoType) => starts[type].every((byte, index) => bytes[index] === byte)
  return isOf('image/jpeg') ? 'image/jpeg' : isOf('image/png') ? 'image/png' : null
}
