/**
 * Stories: the whole line of a person, withdrawn periods included, and any question "as known on" a day. The indexes of 0001 hold only
 * what is believed now. Frozen once released; imports nothing of ours.
 */
export const stories = {
  version: 3,
  name: '0003-stories',
  sql: `
CREATE INDEX stay_story ON stay (person_id, valid_from);
CREATE INDEX stay_of_room ON stay (room_id, valid_from);
CREATE INDEX residence_status_story ON residence_status (person_id, valid_from);
CREATE INDEX benefit_regime_story ON benefit_regime (person_id, valid_from);
`,
} as const
