import { StudyFault } from "../../core/study.ts";
import { faultIn, needColumn, type TableFile } from "../read-table.ts";

/** Groups given from outside: their names, and the number of each participant's, −1 for who is in none. */
export interface GivenGroups {
  names: readonly string[];
  groupOf: Int32Array;
}

/**
 * Reads a table of `participant,group`. Participants who did not vote are passed over; who has an empty group, or no
 * row, is in none. Groups come in the order of their names, numbers by size.
 * @throws {StudyFault} where a participant has two groups, or nobody who voted has one.
 */
export function readGroups(table: TableFile, participants: readonly string[]): GivenGroups {
  const participantAt = needColumn(table, "participant", "participant-id", "voter-id", "voter_id");
  const groupAt = needColumn(table, "group", "group-id", "group_id");
  const given = new Map<string, string>();
  for (const { row, cells } of table.rows) {
    const [participant = "", group = ""] = [cells[participantAt], cells[groupAt]];
    if (participant === "") throw faultIn(table, row, participantAt, "it does not say who is meant");
    const before = given.get(participant);
    if (before !== undefined && before !== group) {
      throw faultIn(table, row, groupAt, `“${participant}” is in “${before}” already and cannot be in “${group}” too`);
    }
    given.set(participant, group);
  }
  const used = new Set(participants.flatMap((participant) => given.get(participant) || []));
  if (used.size === 0) throw new StudyFault(`None of the participants in ${table.path} with a group has voted.`);
  const names = [...used].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const place = new Map(names.map((name, at) => [name, at]));
  return { names, groupOf: Int32Array.from(participants, (one) => place.get(given.get(one) ?? "") ?? -1) };
}
