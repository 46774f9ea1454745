/** Folds a name or number for searching: what sounds and looks the same to a clerk at the keyboard becomes the same text. */

const letters: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe' }

/** Lower case, without accents, with single blanks; `Yıldız` → `yildiz`, `Jovanović` → `jovanovic`, `Müller` → `muller`. */
export function searchKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıßøđłæœ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}

/** The words of a search; every one must be found. */
export const searchWords = (text: string): string[] => searchKey(text).split(' ').filter(Boolean).slice(0, 6)
