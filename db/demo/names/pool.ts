/** What the names of a country are drawn from, and how a family there shares its name. All combinations are invented. */

/**
 * `shared`: one family name, with a feminine form where the list has `Kovalskyi/Kovalska`. `ownName`: a wife keeps her father's name,
 * children carry the father's. `patronymic`: the second name is the father's given name; `patronymic2` adds the grandfather's.
 */
type NameCustom = 'shared' | 'ownName' | 'patronymic' | 'patronymic2'

export interface NamePool {
  readonly custom: NameCustom
  readonly men: readonly string[]
  readonly women: readonly string[]
  /** Given names in fashion for children, where they differ from their parents'. */
  readonly boys?: readonly string[]
  readonly girls?: readonly string[]
  /** Given names of the grandparents' age. */
  readonly oldMen?: readonly string[]
  readonly oldWomen?: readonly string[]
  readonly families: readonly string[]
}

/** Names separated by commas, over as many lines as they need. */
export const list = (text: string): string[] => text.split(',').map((name) => name.trim())
