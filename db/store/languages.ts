/** Languages that such an office meets (resources/languages.json): ISO 639 code to German name. */
import list from '../../resources/languages.json' with { type: 'json' }

const names = new Map(list.rows.map(([code, name]) => [code ?? '', name ?? '']))

/** `ti` → `Tigrinya`; a code that the list does not know is shown as it is. */
export const languageName = (code: string): string => names.get(code) ?? code

/** Code, name and other names that mean it, in the order of the alphabet. */
export const languages: readonly { readonly code: string; readonly name: string; readonly others: string[] }[] =
  list.rows
    .map(([code = '', name = '', ...others]) => ({ code, name, others }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
