/** Rates: what a month costs by law, 2021 to 2026, with where it stands. Frozen once released; imports nothing of ours. */
/** § 3a AsylbLG: for each stage the whole need and its personal part, in euros a month (the yearly announcements in the BGBl.). */
const rates3a: Readonly<Record<number, readonly (readonly [amount: number, personal: number])[]>> = {
  2021: [
    [364, 162],
    [328, 146],
    [292, 130],
    [323, 110],
    [282, 108],
    [247, 104],
  ],
  2022: [
    [367, 163],
    [330, 147],
    [294, 131],
    [326, 111],
    [283, 109],
    [249, 105],
  ],
  2023: [
    [410, 182],
    [369, 164],
    [328, 146],
    [364, 124],
    [304, 122],
    [278, 117],
  ],
  2024: [
    [460, 204],
    [413, 184],
    [368, 164],
    [408, 139],
    [341, 137],
    [312, 132],
  ],
  2025: [
    [441, 196],
    [397, 177],
    [353, 157],
    [391, 133],
    [327, 131],
    [299, 126],
  ],
  2026: [
    [455, 202],
    [409, 182],
    [365, 163],
    [405, 138],
    [337, 135],
    [309, 130],
  ],
}
/** § 2 AsylbLG with the annex to § 28 SGB XII: Regelbedarfsstufe 1 to 6, in euros a month. */
const rates2: Readonly<Record<number, readonly number[]>> = {
  2021: [446, 401, 357, 373, 309, 283],
  2022: [449, 404, 360, 376, 311, 285],
  2023: [502, 451, 402, 420, 348, 318],
  2024: [563, 506, 451, 471, 390, 357],
  2025: [563, 506, 451, 471, 390, 357],
  2026: [563, 506, 451, 471, 390, 357],
}
/** Stages whose figures were derived or are not confirmed by the announcement itself. */
const unverified: Readonly<Record<number, readonly number[]>> = { 2021: [1, 2, 3, 4, 5, 6], 2024: [6], 2025: [4, 5, 6] }

const rateRows = Object.keys(rates3a)
  .map(Number)
  .flatMap((year, index, years) => {
    const from = `'${year}-01-01'`
    const to = index === years.length - 1 ? 'NULL' : `'${year + 1}-01-01'`
    const row = (
      regime: string,
      stage: number,
      amount: number,
      personal: number | null,
      source: string,
      open: boolean,
    ) =>
      `('${regime}', ${stage}, ${amount * 100}, ${personal === null ? 'NULL' : personal * 100}, '${source}', ${open ? 1 : 0}, ${from}, ${to}, ${from})`
    return [
      ...(rates3a[year] ?? []).map(([amount, personal], at) =>
        row(
          'asylblg_3',
          at + 1,
          amount,
          personal,
          `Bekanntmachung zu § 3a AsylbLG ${year}`,
          !!unverified[year]?.includes(at + 1),
        ),
      ),
      ...(rates2[year] ?? []).map((amount, at) =>
        row('asylblg_2', at + 1, amount, null, `Anlage zu § 28 SGB XII ${year}`, false),
      ),
    ]
  })

export const rates = {
  version: 8,
  name: '0008-rates',
  sql: `INSERT INTO benefit_rate (regime, stage, amount, personal, source, unverified, valid_from, valid_to, known_since) VALUES
${rateRows.join(',\n')};`,
} as const
