// Generated from the migrations by scripts/generate-tables.ts; not edited by hand.
import type { ColumnType, Generated } from "kysely";

/** A time: read as a Date, written as one or in ISO 8601. */
type Time = ColumnType<Date, Date | string, Date | string>;
/** A document: read as it is, written as JSON.stringify gives it, because a list would be taken for an array. */
type Json = ColumnType<unknown, string, string>;
/** As above, where the database fills in what is not given. */
type GeneratedTime = ColumnType<Date, Date | string | undefined, Date | string>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;

interface BodyTable {
  initiative_id: string;
  id: string;
  slug: string;
  kind: string;
  names: Json;
  mandate: GeneratedJson;
  mandate_until: string | null;
  all_partners: Generated<boolean>;
  quorum_share: Generated<number>;
  quorum_least: Generated<number>;
  papers_for: Generated<string>;
  opened_on: Generated<string>;
  closed_on: string | null;
  position: Generated<number>;
}

interface BroughtMapTable {
  initiative_id: string;
  id: string;
  filename: string;
  content: Json;
  brought_at: GeneratedTime;
  brought_by: string | null;
  map_id: string | null;
}

interface ChallengeTable {
  initiative_id: string;
  id: string;
  number: number;
  names: Json;
  about: GeneratedJson;
  theme_id: string | null;
  nature: string | null;
  depth: number | null;
  depth_reason: string | null;
  condition: string | null;
  merged_into: string | null;
  retired_at: Time | null;
  added_at: GeneratedTime;
  added_by: string | null;
  version: Generated<number>;
}

interface ChallengeNoteTable {
  initiative_id: string;
  id: string;
  challenge_id: string;
  kind: string;
  language: string;
  words: string;
  source: string | null;
  written_at: GeneratedTime;
  written_by: string | null;
}

interface DefinitionTable {
  initiative_id: string;
  indicator_id: string;
  version: number;
  numerator: GeneratedJson;
  denominator: GeneratedJson;
  not_counted: GeneratedJson;
  source: GeneratedJson;
  breakdowns: Generated<string[]>;
  since_period: string | null;
  breaks_series: Generated<boolean>;
  reason: string | null;
  set_at: GeneratedTime;
  set_by: string | null;
}

interface DimensionTable {
  initiative_id: string;
  id: string;
  slug: string;
  names: Json;
  ordered: Generated<boolean>;
  position: Generated<number>;
}

interface DimensionGroupTable {
  initiative_id: string;
  dimension_id: string;
  code: string;
  names: Json;
  position: Generated<number>;
}

interface DocumentTable {
  initiative_id: string;
  id: string;
  language: string;
  text: Generated<string>;
  version: Generated<number>;
  readers: string[];
  writers: string[];
  locked: Generated<boolean>;
  changed_at: GeneratedTime;
}

interface DocumentUpdateTable {
  initiative_id: string;
  document_id: string;
  version: number;
  change: Buffer;
  person_id: string | null;
  at: GeneratedTime;
}

interface EditionTable {
  initiative_id: string;
  id: string;
  number: number;
  indicator_id: string;
  definition_version: number;
  upload_id: string | null;
  status: string;
  source_name: GeneratedJson;
  source_line: GeneratedJson;
  public_level: Generated<string>;
  group_minimum: Generated<number>;
  embargo_until: Time | null;
  early_look_until: Time | null;
  early_looks: GeneratedJson;
  rows_file: string | null;
  figures_file: string;
  sha256: string;
  rows_read: number;
  rows_left_out: GeneratedJson;
  periods: string[];
  gaps: GeneratedJson;
  hidden: GeneratedJson;
  made_at: GeneratedTime;
  made_by: string | null;
  partners_at: Time | null;
  partners_by: string | null;
  everyone_at: Time | null;
  everyone_by: string | null;
  withdrawn_at: Time | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
  replaces: string | null;
}

interface EventTable {
  initiative_id: string;
  id: string;
  period: string;
  on_date: string | null;
  names: Json;
  source: string | null;
}

interface FileTable {
  initiative_id: string;
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  audience: string[];
  about_kind: string;
  about_id: string;
  brought_by: string | null;
  brought_at: GeneratedTime;
}

interface FollowTable {
  initiative_id: string;
  person_id: string;
  kind: string;
  object_id: string;
  wanted: Generated<boolean>;
  since: GeneratedTime;
}

interface GoalTable {
  initiative_id: string;
  id: string;
  indicator_id: string;
  kind: Generated<string>;
  names: GeneratedJson;
  sentence: GeneratedJson;
  baseline_period: string;
  baseline_value: number;
  target_period: string;
  target_value: number;
  path: Generated<string>;
  steps: GeneratedJson;
  lag_periods: Generated<number>;
  gap: Json | null;
  parent_id: string | null;
  owner: string | null;
  adopted: GeneratedJson;
  position: Generated<number>;
  set_at: GeneratedTime;
}

interface HistoryTable {
  initiative_id: string;
  id: string;
  at: GeneratedTime;
  actor_id: string | null;
  actor_name: string;
  operation: string;
  kind: string;
  object_id: string;
  detail: GeneratedJson;
}

interface IndicatorTable {
  initiative_id: string;
  id: string;
  slug: string;
  names: Json;
  kind: string;
  unit: GeneratedJson;
  direction: Generated<string>;
  same_as: string | null;
  position: Generated<number>;
}

interface InfluenceTable {
  initiative_id: string;
  map_id: string;
  from_id: string;
  to_id: string;
  weight: number;
  delay: string | null;
  note: string | null;
}

interface InfluenceMapTable {
  initiative_id: string;
  id: string;
  names: Json;
  source: string | null;
  made_at: GeneratedTime;
  made_by: string | null;
}

interface InitiativeTable {
  id: string;
  slug: string;
  names: Json;
  purpose: GeneratedJson;
  default_language: string;
  kind: Generated<string>;
  rooms: Generated<string[]>;
  settings: GeneratedJson;
  founded_at: GeneratedTime;
}

interface InquiryTable {
  initiative_id: string;
  id: string;
  number: number;
  names: Json;
  kind: string;
  held_on: string | null;
  question: Json;
  closed_at: Time | null;
  begun_at: GeneratedTime;
  begun_by: string | null;
}

interface InstallationTable {
  only_row: Generated<boolean>;
  id: string;
  owner_person_id: string | null;
  owner_link_hash: string | null;
  opened_at: GeneratedTime;
}

interface InvitationTable {
  initiative_id: string;
  id: string;
  token_hash: string;
  permissions: string[];
  organization_id: string | null;
  language: string;
  invited_by: string;
  invited_at: GeneratedTime;
  expires_at: Time;
  most_uses: Generated<number>;
  uses: Generated<number>;
  revoked_at: Time | null;
}

interface JudgmentTable {
  initiative_id: string;
  rater_id: string;
  from_id: string;
  to_id: string;
  round_id: string;
  answer: string;
  answered_at: GeneratedTime;
  took: number | null;
}

interface LeveragePointTable {
  initiative_id: string;
  id: string;
  challenge_id: string;
  run_id: string | null;
  decision_id: string | null;
  moves: GeneratedJson;
  can_we: GeneratedJson;
  need_each_other: GeneratedJson;
  body_id: string | null;
  indicator_ids: Generated<string[]>;
  chosen_on: Generated<string>;
  ended_on: string | null;
  ended_because: string | null;
}

interface MailTable {
  id: string;
  to_address: string;
  language: string;
  subject: string;
  body: string;
  written_at: GeneratedTime;
  sent_at: Time | null;
  failed: string | null;
  tries: Generated<number>;
  try_after: GeneratedTime;
}

interface MembershipTable {
  initiative_id: string;
  person_id: string;
  permissions: string[];
  joined_at: GeneratedTime;
  seen_at: Time | null;
  until: string | null;
  about: string | null;
  phone: string | null;
  skills: Generated<string[]>;
  speaks: Generated<string[]>;
  contact_for: Generated<string>;
}

interface NarrativeTable {
  initiative_id: string;
  id: string;
  about: string;
  subject_id: string;
  language: string;
  body: string;
  said_by: string;
  said_on: string;
  source: string | null;
  written_by: string | null;
  written_at: GeneratedTime;
}

interface NotificationTable {
  initiative_id: string;
  id: string;
  person_id: string;
  reason: string;
  about_kind: string;
  about_id: string;
  path: string;
  sentence: Json;
  sentence_values: GeneratedJson;
  due: string | null;
  at: GeneratedTime;
  seen_at: Time | null;
  mailed_at: Time | null;
}

interface OrganizationTable {
  initiative_id: string;
  id: string;
  name: string;
  language: string;
  sector: string | null;
  contact_name: string | null;
  contact_mail: string | null;
  contact_phone: string | null;
  role: string | null;
  admitted_on: string | null;
  created_at: GeneratedTime;
}

interface PlaceTable {
  initiative_id: string;
  id: string;
  parent_id: string | null;
  level: string;
  slug: string;
  code: string;
  names: Json;
  traits: GeneratedJson;
}

interface QuestionRoundTable {
  initiative_id: string;
  id: string;
  number: number;
  names: Json;
  code: string;
  roles: GeneratedJson;
  challenge_ids: string[];
  wanted_per_pair: Generated<number>;
  opens_at: Time;
  closes_at: Time | null;
  closed_at: Time | null;
  closed_by: string | null;
  made_by: string | null;
}

interface RaterTable {
  initiative_id: string;
  id: string;
  round_id: string;
  token_hash: string;
  role: string | null;
  theme_ids: Generated<string[]>;
  language: string;
  begun_at: GeneratedTime;
  seen_at: GeneratedTime;
  origin_hash: string | null;
  set_aside_at: Time | null;
  set_aside_because: string | null;
  set_aside_by: string | null;
}

interface ReasonTable {
  initiative_id: string;
  id: string;
  inquiry_id: string;
  parent_id: string | null;
  language: string;
  words: string;
  challenge_id: string | null;
  position: Generated<number>;
  version: Generated<number>;
  written_at: GeneratedTime;
  written_by: string | null;
}

interface RepresentationTable {
  initiative_id: string;
  person_id: string;
  organization_id: string;
  title: string | null;
  level: string | null;
  authority: string | null;
  is_lead: Generated<boolean>;
  since: Generated<string>;
  until: string | null;
}

interface ResultWishTable {
  initiative_id: string;
  round_id: string;
  mail: string;
  language: string;
}

interface RunTable {
  initiative_id: string;
  id: string;
  number: number;
  names: GeneratedJson;
  inputs: Json;
  inputs_sha256: string;
  settings: Json;
  results: Json;
  made_at: GeneratedTime;
  made_by: string | null;
}

interface SeatTable {
  initiative_id: string;
  id: string;
  body_id: string;
  person_id: string | null;
  holder: string | null;
  organization_id: string | null;
  duty: Generated<string>;
  lived_experience: Generated<boolean>;
  has_vote: Generated<boolean>;
  since: Generated<string>;
  until: string | null;
  ended_because: string | null;
}

interface ThemeTable {
  initiative_id: string;
  id: string;
  names: Json;
  position: Generated<number>;
}

interface ThingTable {
  initiative_id: string;
  kind: string;
  object_id: string;
  path: string;
  names: Json;
  body: Generated<string>;
  audience: string[];
  state: Json | null;
  state_values: GeneratedJson;
  said_by: string | null;
  changed_at: GeneratedTime;
}

interface UnlikePairTable {
  initiative_id: string;
  one_id: string;
  other_id: string;
  said_at: GeneratedTime;
  said_by: string | null;
}

interface UploadTable {
  initiative_id: string;
  id: string;
  indicator_id: string;
  filename: string;
  sha256: string;
  bytes: number;
  status: string;
  header: GeneratedJson;
  mapping: Json | null;
  report: Json | null;
  done_share: Generated<number>;
  brought_at: GeneratedTime;
  brought_by: string | null;
}

/** Every table of the program, by its name in the database. */
export interface Tables {
  body: BodyTable;
  brought_map: BroughtMapTable;
  challenge: ChallengeTable;
  challenge_note: ChallengeNoteTable;
  definition: DefinitionTable;
  dimension: DimensionTable;
  dimension_group: DimensionGroupTable;
  document: DocumentTable;
  document_update: DocumentUpdateTable;
  edition: EditionTable;
  event: EventTable;
  file: FileTable;
  follow: FollowTable;
  goal: GoalTable;
  history: HistoryTable;
  indicator: IndicatorTable;
  influence: InfluenceTable;
  influence_map: InfluenceMapTable;
  initiative: InitiativeTable;
  inquiry: InquiryTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  judgment: JudgmentTable;
  leverage_point: LeveragePointTable;
  mail: MailTable;
  membership: MembershipTable;
  narrative: NarrativeTable;
  notification: NotificationTable;
  organization: OrganizationTable;
  place: PlaceTable;
  question_round: QuestionRoundTable;
  rater: RaterTable;
  reason: ReasonTable;
  representation: RepresentationTable;
  result_wish: ResultWishTable;
  run: RunTable;
  seat: SeatTable;
  theme: ThemeTable;
  thing: ThingTable;
  unlike_pair: UnlikePairTable;
  upload: UploadTable;
}
