/** The Destatis code list of nationalities (resources/nationalities.json): key to everyday German name. */
import list from '../../resources/nationalities.json' with { type: 'json' }

const names = new Map(list.rows.map(([key, name]) => [key ?? '', name ?? '']))

/** `475` → `Syrien`; a key that the list does not know is shown as it is. */
export const nationalityName = (key: string | null): string | null => (key === null ? null : (names.get(key) ?? key))

/** Destatis key → everyday German name, for reports. */
export const nationalityNames: Readonly<Record<string, string>> = Object.fromEntries(names)
