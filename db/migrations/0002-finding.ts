/**
 * Finding people: names are compared in the program, from the columns themselves, so the folded copy of them goes; what is looked up
 * gets an index. SQLite keeps each index in step with its rows, whoever writes them, and `integrity_check` proves it.
 * Frozen once released; imports nothing of ours. `compact` and `bare` stand once more in `store/sqlite/expressions.ts`: an index is
 * used where its expression is repeated letter for letter.
 */
const compact = (column: string) => `replace(replace(replace(upper(${column}), ' ', ''), '-', ''), '/', '')`
const bare = (column: string) => `ltrim(${column}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz /-0')`

export const finding = {
  version: 2,
  name: '0002-finding',
  sql: `
ALTER TABLE person DROP COLUMN search_key;
CREATE INDEX person_by_given_name ON person (given_name);
CREATE INDEX person_by_birth ON person (birth_day);
CREATE INDEX person_by_number ON person (${compact('number')});
CREATE INDEX person_by_bare_number ON person (${bare('number')});
CREATE INDEX person_by_azr_number ON person (${compact('azr_number')});
CREATE INDEX person_by_bamf_file_number ON person (${compact('bamf_file_number')});
CREATE INDEX household_by_number ON household (${compact('number')});
CREATE INDEX household_by_bare_number ON household (${bare('number')});
`,
} as const
