// Generated from the migrations by scripts/generate-tables.ts; not edited by hand.
import type { ColumnType, Generated } from "kysely";

/** A time: read as a Date, written as one or in ISO 8601. */
type Time = ColumnType<Date, Date | string, Date | string>;
/** A document: read as it is, written as JSON.stringify gives it, because a list would be taken for an array. */
type Json = ColumnType<unknown, string, string>;
/** As above, where the database fills in what is not given. */
type GeneratedTime = ColumnType<Date, Date | string | undefined, Date | string>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;

interface ActionTable {
  initiative_id: string;
  id: string;
  body_id: string;
  meeting_id: string | null;
  decision_id: string | null;
  what: string;
  language: string;
  person_id: string | null;
  organization_id: string | null;
  name: string | null;
  due_on: string | null;
  for_members: Generated<boolean>;
  state: Generated<string>;
  said_on: string;
  said_by: string | null;
  ended_on: string | null;
  ended_by: string | null;
  outcome: string | null;
}

interface ActivityTable {
  initiative_id: string;
  id: string;
  organization_id: string;
  names: Json;
  about: GeneratedJson;
  challenge_ids: Generated<string[]>;
  place_ids: Generated<string[]>;
  dimension_id: string | null;
  group_code: string | null;
  indicator_id: string | null;
  since: string | null;
  until: string | null;
  waits_for_word: Generated<boolean>;
  version: Generated<number>;
  made_at: GeneratedTime;
  made_by: string | null;
}

interface AdoptionTable {
  initiative_id: string;
  id: string;
  goal_id: string;
  organization_id: string | null;
  adopter: string;
  adopted_on: string;
  note: Generated<string>;
  recorded_by: string | null;
  at: GeneratedTime;
}

interface AffiliationTable {
  initiative_id: string;
  id: string;
  organization_id: string;
  other_organization_id: string;
  kind: string;
  what: string | null;
  since: string | null;
  until: string | null;
}

interface AgendaTable {
  initiative_id: string;
  language: string;
  written_by: Generated<string>;
  open_to_everyone: Generated<boolean>;
  begun_at: GeneratedTime;
}

interface AgendaItemTable {
  initiative_id: string;
  id: string;
  meeting_id: string;
  position: number;
  source: Generated<string>;
  kind: string;
  title: Generated<string>;
  note: string | null;
  minutes: number | null;
  leader: string | null;
  version: Generated<number>;
}

interface AgendaSectionTable {
  initiative_id: string;
  kind: string;
  document_id: string;
}

interface AgendaVersionTable {
  initiative_id: string;
  number: number;
  language: string;
  sections: Json;
  disagreements: Json;
  note: Generated<string>;
  endorse_by: string | null;
  published_by: string | null;
  published_at: GeneratedTime;
}

interface AmendmentTable {
  initiative_id: string;
  id: string;
  section: string;
  text_before: string;
  text_after: string;
  change: Buffer;
  why: string;
  proposed_by: string | null;
  proposed_at: GeneratedTime;
  state: Generated<string>;
  reason: string | null;
  decision: string | null;
  answered_by: string | null;
  answered_at: Time | null;
}

interface AnnouncementTable {
  initiative_id: string;
  id: string;
  titles: Json;
  texts: Json;
  written_by: string;
  segment: Json;
  written_at: Time;
  sent_at: Time | null;
  reached: Generated<number>;
}

interface AnnouncementReaderTable {
  initiative_id: string;
  announcement_id: string;
  person_id: string;
}

interface ApplicationTable {
  initiative_id: string;
  id: string;
  token_hash: string;
  nomination_id: string | null;
  cohort_id: string | null;
  state: Generated<string>;
  name: string;
  sector: string | null;
  contact_name: string | null;
  contact_mail: string | null;
  contact_phone: string | null;
  language: string;
  answers: GeneratedJson;
  begun_at: Time;
  changed_at: Time;
  sent_at: Time | null;
  vetting_closed_at: Time | null;
  outcome: string | null;
  reasons: string | null;
  decision_id: string | null;
  organization_id: string | null;
  invitation_id: string | null;
}

interface AskTable {
  initiative_id: string;
  id: string;
  kind: string;
  organization_id: string | null;
  title: string;
  words: Generated<string>;
  language: string;
  challenge_ids: Generated<string[]>;
  place_ids: Generated<string[]>;
  skills: Generated<string[]>;
  by_when: string | null;
  readers: string;
  until: string;
  rested_at: Time | null;
  closed_at: Time | null;
  came_of_it: string | null;
  version: Generated<number>;
  made_at: GeneratedTime;
  made_by: string | null;
}

interface AskAnswerTable {
  initiative_id: string;
  id: string;
  ask_id: string;
  organization_id: string | null;
  words: string;
  language: string;
  said_by: string;
  said_at: GeneratedTime;
  state: Generated<string>;
  reply: string | null;
  decided_at: Time | null;
  decided_by: string | null;
}

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

interface BroughtLineTable {
  initiative_id: string;
  conversation_id: string;
  file: string;
  place: number;
  number: number | null;
  beside: Json;
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

interface BroughtVoteTable {
  initiative_id: string;
  conversation_id: string;
  place: number;
  statement: number;
  participant: number;
  vote: number;
  at_ms: number;
  said_at: string;
}

interface CalendarLinkTable {
  id: string;
  person_id: string;
  token_hash: string;
  of_initiative: string | null;
  of_body: string | null;
  language: string;
  made_at: GeneratedTime;
}

interface CampaignTable {
  initiative_id: string;
  id: string;
  names: Json;
  asks: GeneratedJson;
  for_whom: GeneratedJson;
  channels: Generated<string[]>;
  starts_on: string | null;
  ends_on: string | null;
  organization_id: string | null;
  ask_id: string | null;
  challenge_id: string | null;
  opened_at: Time | null;
  opened_by: string | null;
  version: Generated<number>;
  made_at: Time;
  made_by: string | null;
}

interface CampaignReachTable {
  initiative_id: string;
  campaign_id: string;
  id: string;
  channel: string;
  measure: string;
  from_on: string;
  to_on: string;
  amount: number;
  source: string;
  said_at: Time;
  said_by: string | null;
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

interface CodeBookTable {
  initiative_id: string;
  campaign_id: string;
  version: number;
  made_at: GeneratedTime;
  made_by: string;
  why: string | null;
}

interface CodingSettledTable {
  initiative_id: string;
  story_id: string;
  code_id: string;
  found: boolean;
  reason: string;
  settled_by: string;
  settled_at: GeneratedTime;
}

interface CohortTable {
  initiative_id: string;
  id: string;
  names: Json;
  starts_on: string | null;
  made_at: GeneratedTime;
}

interface CohortDecisionTable {
  initiative_id: string;
  id: string;
  cohort_id: string;
  decided_on: string;
  body_id: string | null;
  recorded_by: string | null;
  recorded_at: Time;
}

interface CommitmentTable {
  initiative_id: string;
  id: string;
  number: number;
  organization_id: string;
  type_id: string | null;
  names: Json;
  about: GeneratedJson;
  measure: Generated<string>;
  quantity: number | null;
  unit: GeneratedJson;
  currency: string | null;
  for_whom: GeneratedJson;
  dimension_id: string | null;
  group_code: string | null;
  place_ids: Generated<string[]>;
  starts_on: string | null;
  due_on: string | null;
  goal_id: string | null;
  indicator_id: string | null;
  challenge_id: string | null;
  own_goal: GeneratedJson;
  counts_to_goal: Generated<boolean>;
  phase: string | null;
  cohort_id: string | null;
  state: Generated<string>;
  ended_on: string | null;
  ended_because: string | null;
  checklist: GeneratedJson;
  promised_at: Time | null;
  last_heard_at: Time | null;
  renews_id: string | null;
  waits_for_word: Generated<boolean>;
  source: Json | null;
  version: Generated<number>;
  made_at: GeneratedTime;
  made_by: string | null;
  declined_at: Time | null;
  declined_because: string | null;
  list_id: string | null;
}

interface CommitmentListTable {
  initiative_id: string;
  id: string;
  filename: string;
  header: string[];
  rows: Json;
  notes: GeneratedJson;
  taken_at: Time | null;
  brought_at: GeneratedTime;
  brought_by: string | null;
}

interface CommitmentPartnerTable {
  initiative_id: string;
  commitment_id: string;
  position: number;
  organization_id: string | null;
  name: string | null;
}

interface CommitmentRevisionTable {
  initiative_id: string;
  commitment_id: string;
  version: number;
  promise: Json;
  because: string | null;
  until: Time;
  changed_by: string | null;
}

interface CommitmentTypeTable {
  initiative_id: string;
  id: string;
  names: Json;
  position: Generated<number>;
  retired_at: Time | null;
}

interface ContributionTable {
  initiative_id: string;
  id: string;
  commitment_id: string;
  organization_id: string;
  report_id: string | null;
  amount: number;
  period: string;
  place_id: string | null;
  site: string | null;
  program: string | null;
  dimension_id: string | null;
  group_code: string | null;
  said_at: GeneratedTime;
  said_by: string | null;
  replaced_by: string | null;
}

interface ContributionShareTable {
  initiative_id: string;
  contribution_id: string;
  organization_id: string;
  share: number;
}

interface ConversationTable {
  initiative_id: string;
  id: string;
  number: number;
  names: Json;
  about: GeneratedJson;
  code: string;
  asks: Generated<string>;
  takes_statements: Generated<boolean>;
  rulings_needed: Generated<number>;
  moderator_ids: Generated<string[]>;
  shows: Generated<string>;
  fewest: Generated<number>;
  about_kind: string | null;
  about_id: string | null;
  opens_at: Time | null;
  closes_at: Time | null;
  closed_at: Time | null;
  closed_by: string | null;
  came_of_it: Json | null;
  came_of_it_at: Time | null;
  brought_from: string | null;
  made_at: GeneratedTime;
  made_by: string | null;
  machine_translates: Generated<boolean>;
}

interface ConversationFiguresTable {
  initiative_id: string;
  conversation_id: string;
  made_at: Time;
  figures: Json;
}

interface ConversationToldTable {
  initiative_id: string;
  conversation_id: string;
  told: Buffer;
}

interface CorrespondentTable {
  person_id: string;
  chosen: GeneratedJson;
  wants_mail: Generated<boolean>;
  wants_digest: Generated<boolean>;
  news: Generated<boolean>;
  mail_day: string | null;
  mail_after: Time | null;
  digest_at: Time | null;
  digest_after: Time | null;
}

interface DecisionTable {
  initiative_id: string;
  id: string;
  body_id: string;
  meeting_id: string | null;
  about_kind: string | null;
  about_id: string | null;
  organization_ids: Generated<string[]>;
  title: string;
  proposal: Generated<string>;
  language: string;
  method: string;
  options: Generated<string[]>;
  share_needed: Generated<string>;
  counted_by: Generated<string>;
  dots: Generated<number>;
  round: Generated<number>;
  state: Generated<string>;
  open_until: string | null;
  read_by: Generated<string>;
  proposed_by: string | null;
  proposed_at: Time;
  opened_at: Time | null;
  closed_at: Time | null;
  closed_by: string | null;
  result: Json | null;
  supersedes: string | null;
  superseded_by: string | null;
  owner_person_id: string | null;
  owner_name: string | null;
  effect: Generated<string>;
  review_on: string | null;
  done_on: string | null;
  came_of_it: string | null;
  reviewed_at: Time | null;
}

interface DecisionWordingTable {
  initiative_id: string;
  decision_id: string;
  round: number;
  proposal: string;
  amended_because: string;
  amended_at: Time;
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

interface DisagreementTable {
  initiative_id: string;
  id: string;
  question: string;
  opened_on: string;
  opened_by: string | null;
  settled_on: string | null;
  settled_how: string | null;
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
  state: Buffer | null;
  state_version: Generated<number>;
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

interface EndorsementTable {
  initiative_id: string;
  id: string;
  version: number;
  organization_id: string;
  organization_name: string;
  endorsed_by: string | null;
  endorsed_at: GeneratedTime;
  recorded_note: string | null;
  reservation: string | null;
  taken_back_at: Time | null;
  taken_back_by: string | null;
  taken_back_note: string | null;
}

interface EventTable {
  initiative_id: string;
  id: string;
  period: string;
  on_date: string | null;
  names: Json;
  source: string | null;
}

interface EvidenceTable {
  initiative_id: string;
  id: string;
  from_kind: string;
  from_id: string;
  to_kind: string;
  to_id: string;
  strength: string;
  words: Generated<string>;
  language: string;
  source: string | null;
  judged_by: string | null;
  judged_at: GeneratedTime;
  commitment_id: string | null;
  activity_id: string | null;
  challenge_id: string | null;
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

interface FunctionAssessmentTable {
  initiative_id: string;
  year: number;
  function: string;
  person_id: string;
  score: number;
  words: string | null;
  language: string | null;
  said_at: Time;
}

interface FunctionEffortTable {
  initiative_id: string;
  year: number;
  function: string;
  days: number | null;
  money: number | null;
  currency: string | null;
  said_by: string | null;
  said_at: Time;
}

interface FundTable {
  initiative_id: string;
  id: string;
  organization_id: string | null;
  funder_name: string | null;
  names: Json;
  about: GeneratedJson;
  how: GeneratedJson;
  url: string | null;
  amount: number | null;
  currency: string | null;
  challenge_ids: Generated<string[]>;
  place_ids: Generated<string[]>;
  closed_at: Time | null;
  version: Generated<number>;
  made_at: Time;
  made_by: string | null;
}

interface FundPledgeTable {
  initiative_id: string;
  id: string;
  organization_id: string | null;
  giver_name: string | null;
  need_id: string | null;
  fund_id: string | null;
  amount: number;
  currency: string;
  state: Generated<string>;
  words: string | null;
  for_all: Generated<boolean>;
  said_at: Time;
  said_by: string | null;
}

interface FundRecusalTable {
  initiative_id: string;
  round_id: string;
  person_id: string;
  interest_id: string | null;
  stepped_aside_at: Time;
}

interface FundRoundTable {
  initiative_id: string;
  fund_id: string;
  id: string;
  names: Json;
  opens_on: string;
  closes_on: string;
  amount: number | null;
  currency: string | null;
  body_id: string | null;
  made_at: Time;
  made_by: string | null;
}

interface FundingNeedTable {
  initiative_id: string;
  id: string;
  organization_id: string;
  names: Json;
  about: GeneratedJson;
  amount: number;
  currency: string;
  needed_by: string | null;
  commitment_id: string | null;
  challenge_id: string | null;
  place_ids: Generated<string[]>;
  readers: Generated<string[]>;
  state: Generated<string>;
  outcome: string | null;
  version: Generated<number>;
  made_at: Time;
  made_by: string | null;
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
  contributions: Generated<string>;
}

interface GoalCandidateTable {
  initiative_id: string;
  id: string;
  names: Json;
  why: GeneratedJson;
  theme_ids: Generated<string[]>;
  challenge_ids: Generated<string[]>;
  indicator_id: string | null;
  decision_id: string | null;
  state: Generated<string>;
  state_because: string | null;
  made_at: GeneratedTime;
  made_by: string | null;
  settled_at: Time | null;
  settled_by: string | null;
}

interface GrantAwardTable {
  initiative_id: string;
  id: string;
  file_id: string | null;
  position: Generated<number>;
  taken: Generated<boolean>;
  code: string | null;
  title: string;
  description: Generated<string>;
  amount: number | null;
  currency: string | null;
  awarded_on: string | null;
  funder_id: string | null;
  funder_name: Generated<string>;
  funder_code: string | null;
  recipient_id: string | null;
  recipient_name: Generated<string>;
  recipient_code: string | null;
  recipients: Generated<number>;
  to_person: Generated<boolean>;
  commitment_id: string | null;
  need_id: string | null;
  fund_id: string | null;
  source: string | null;
  odd: Generated<string[]>;
  for_members: Generated<boolean>;
  version: Generated<number>;
  made_at: Time;
  made_by: string | null;
}

interface GrantFileTable {
  initiative_id: string;
  id: string;
  filename: string;
  form: string;
  envelope: Generated<string>;
  state: string;
  done: Generated<number>;
  total: Generated<number>;
  report: GeneratedJson;
  trouble: Json | null;
  mended: Generated<boolean>;
  brought_at: Time;
  brought_by: string | null;
}

interface GuardianKeyTable {
  initiative_id: string;
  token_hash: string;
  story_id: string;
  made_at: GeneratedTime;
  used_at: Time | null;
}

interface HandOverTable {
  initiative_id: string;
  document_id: string;
}

interface HeardAndDoneTable {
  initiative_id: string;
  id: string;
  campaign_id: string | null;
  conversation_id: string | null;
  theme_ids: Generated<string[]>;
  heard: Json;
  done: GeneratedJson;
  not_done: GeneratedJson;
  thing_kind: string | null;
  thing_id: string | null;
  happened_on: string | null;
  is_open: Generated<boolean>;
  told_at: Time | null;
  made_at: GeneratedTime;
  made_by: string | null;
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

interface InterestTable {
  initiative_id: string;
  id: string;
  body_id: string;
  person_id: string;
  kind: string;
  organization_id: string | null;
  words: Generated<string>;
  language: string;
  since: Generated<string>;
  until: string | null;
  for_members: Generated<boolean>;
  declared_at: GeneratedTime;
}

interface IntroductionTable {
  initiative_id: string;
  id: string;
  lower_organization_id: string;
  higher_organization_id: string;
  reasons: Json;
  suggested_at: GeneratedTime;
  suggested_by: string | null;
  lower_answer: string | null;
  lower_at: Time | null;
  higher_answer: string | null;
  higher_at: Time | null;
  met_on: string | null;
  came_of_it: string | null;
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

interface JoiningTable {
  initiative_id: string;
  invitation: GeneratedJson;
  score_words: GeneratedJson;
  vetters_each: Generated<number>;
  apply_until: string | null;
  vet_until: string | null;
  cohort_id: string | null;
}

interface JoiningCriterionTable {
  initiative_id: string;
  id: string;
  position: number;
  names: Json;
  hint: GeneratedJson;
  dropped_at: Time | null;
}

interface JoiningQuestionTable {
  initiative_id: string;
  id: string;
  position: number;
  kind: string;
  label: Json;
  hint: GeneratedJson;
  options: GeneratedJson;
  needed: Generated<boolean>;
  dropped_at: Time | null;
}

interface JointCountTable {
  initiative_id: string;
  id: string;
  names: Json;
  about: GeneratedJson;
  period: string;
  opened_by_organization: string | null;
  opened_at: Time;
  opened_by: string | null;
  closed_at: Time | null;
  figures: Json | null;
}

interface JointCountPartnerTable {
  initiative_id: string;
  count_id: string;
  organization_id: string;
  gave_at: Time | null;
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
  chosen_on: string | null;
  ended_on: string | null;
  ended_because: string | null;
  decided_words: string | null;
  chosen_at: GeneratedTime;
  chosen_by: string | null;
  ended_by: string | null;
}

interface LibraryAddressTable {
  initiative_id: string;
  slug: string;
  page_id: string;
}

interface LibraryPageTable {
  initiative_id: string;
  id: string;
  slug: string;
  parent_id: string | null;
  title: string;
  document_id: string;
  readers: string;
  writers: string;
  made_by: string | null;
  made_at: GeneratedTime;
  removed_by: string | null;
  removed_at: Time | null;
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
  reply_to: string | null;
  stop_link: string | null;
}

interface MailStopTable {
  token_hash: string;
  person_id: string;
  made_at: Time;
}

interface MatterTable {
  initiative_id: string;
  id: string;
  body_id: string;
  title: string;
  why: string;
  language: string;
  raised_by: string | null;
  raised_at: GeneratedTime;
  state: Generated<string>;
  meeting_id: string | null;
  not_before: Time | null;
  carried: Generated<number>;
}

interface MeetingTable {
  initiative_id: string;
  id: string;
  body_id: string | null;
  series_id: string | null;
  title: string;
  language: string;
  starts_at: Time;
  ends_at: Time;
  time_zone: string;
  place: string | null;
  link: string | null;
  languages: Generated<string[]>;
  interpreting: string | null;
  open_to: Generated<string>;
  papers_for: Generated<string>;
  state: Generated<string>;
  cancelled_because: string | null;
  minutes_id: string | null;
  corrections_until: string | null;
  approved_at: Time | null;
  planned_by: string | null;
  sequence: Generated<number>;
  changed_at: GeneratedTime;
}

interface MeetingAttendanceTable {
  initiative_id: string;
  meeting_id: string;
  who: string;
  name: string | null;
  how: string;
}

interface MeetingGuestTable {
  initiative_id: string;
  meeting_id: string;
  person_id: string;
}

interface MeetingReplyTable {
  initiative_id: string;
  meeting_id: string;
  person_id: string;
  reply: string;
  substitute: string | null;
  at: GeneratedTime;
}

interface MeetingToldTable {
  initiative_id: string;
  meeting_id: string;
  person_id: string;
  kind: string;
  sequence: Generated<number>;
  at: GeneratedTime;
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
  seen_since: Time | null;
}

interface MentionTable {
  initiative_id: string;
  message_id: string;
  person_id: string;
}

interface MergedOrganizationTable {
  initiative_id: string;
  id: string;
  into_organization_id: string;
  name: string;
  record: Json;
  left_behind: GeneratedJson;
  merged_at: Time;
  merged_by: string | null;
}

interface MessageTable {
  initiative_id: string;
  id: string;
  thread_id: string;
  person_id: string | null;
  language: string;
  text: string;
  at: Time;
  answers_to: string | null;
  changed_at: Time | null;
  taken_back_at: Time | null;
  hidden_at: Time | null;
  hidden_by: string | null;
  hidden_because: string | null;
}

interface MilestoneTable {
  initiative_id: string;
  id: string;
  reached_on: string;
  title: string;
  words: Generated<string>;
  language: string;
  thanked: Generated<string[]>;
  audience: Generated<string>;
  recorded_by: string | null;
  at: GeneratedTime;
  names: Json | null;
}

interface MinutesCorrectionTable {
  initiative_id: string;
  id: string;
  meeting_id: string;
  text: string;
  asked_by: string | null;
  asked_at: GeneratedTime;
  answer: string | null;
  settled_at: Time | null;
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

interface NewsSweepTable {
  initiative_id: string;
  swept_to: Time;
}

interface NominationTable {
  initiative_id: string;
  id: string;
  token_hash: string;
  organization: string;
  why: string;
  contact_name: string | null;
  contact_mail: string | null;
  language: string;
  nominated_by: string;
  nominated_at: Time;
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
  answers_to: string | null;
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
  other_names: Generated<string[]>;
  places: Generated<string[]>;
  speaks: Generated<string[]>;
  does: string | null;
  website: string | null;
  identifiers: GeneratedJson;
  contact_title: string | null;
  is_public: Generated<boolean>;
  changed_at: GeneratedTime;
}

interface OrganizationApartTable {
  initiative_id: string;
  lower_organization_id: string;
  higher_organization_id: string;
}

interface OrganizationListTable {
  initiative_id: string;
  id: string;
  filename: string;
  rows: string;
  notes: GeneratedJson;
  brought_by: string | null;
  brought_at: Time;
}

interface OutputAdoptionTable {
  initiative_id: string;
  output_id: string;
  organization_id: string;
  since: string;
  words: string | null;
  language: string | null;
  said_by: string | null;
}

interface OverlapTable {
  initiative_id: string;
  id: string;
  one_id: string;
  other_id: string;
  reasons: string[];
  state: Generated<string>;
  both_count: number | null;
  settled_by: string | null;
  found_at: Time;
  settled_at: Time | null;
}

interface OverlapAnswerTable {
  initiative_id: string;
  overlap_id: string;
  organization_id: string;
  answer: string;
  both_count: number | null;
  answered_at: Time;
  answered_by: string | null;
}

interface PaperEnteredTable {
  initiative_id: string;
  story_id: string;
  stack_id: string;
  position: number;
  campaign_id: string;
  entered_by: string;
  entered_at: Time;
}

interface PaperKeyTable {
  initiative_id: string;
  stack_id: string;
  position: number;
  campaign_id: string;
  key_hash: string;
}

interface PaperPromiseTable {
  initiative_id: string;
  stack_id: string;
  person_id: string;
  promised_at: Time;
}

interface PaperSheetTable {
  initiative_id: string;
  stack_id: string;
  position: number;
  campaign_id: string;
  state: Generated<string>;
  received_on: string | null;
}

interface PaperStackTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  bridge_id: string;
  number: number;
  language: string;
  sheets: number;
  reader_ids: string[];
  coder_ids: string[];
  made_at: Time;
  made_by: string | null;
}

interface ParticipantTable {
  initiative_id: string;
  id: string;
  conversation_id: string;
  number: number;
  token_hash: string | null;
  person_hash: string | null;
  language: string | null;
  in_open_file: Generated<boolean>;
  begun_at: GeneratedTime;
  seen_at: GeneratedTime;
  origin_hash: string | null;
}

interface PartnerAnswerTable {
  initiative_id: string;
  wave_id: string;
  organization_id: string;
  question: string;
  score: number | null;
  words: string | null;
  language: string | null;
  answered_at: GeneratedTime;
  version: Generated<number>;
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

interface PolicyAskTable {
  initiative_id: string;
  id: string;
  kind: string;
  names: Json;
  about: GeneratedJson;
  asked_organization_id: string | null;
  asked_name: string | null;
  body_id: string | null;
  owner_id: string | null;
  why: GeneratedJson;
  challenge_id: string | null;
  indicator_id: string | null;
  opened_at: Time | null;
  opened_by: string | null;
  version: Generated<number>;
  made_at: Time;
  made_by: string | null;
}

interface PolicyNoteTable {
  initiative_id: string;
  ask_id: string;
  id: string;
  words: string;
  language: string;
  written_at: Time;
  written_by: string | null;
}

interface PolicyStepTable {
  initiative_id: string;
  ask_id: string;
  id: string;
  state: string;
  happened: string;
  words: string | null;
  language: string;
  source: string | null;
  event_id: string | null;
  said_at: Time;
  said_by: string | null;
}

interface PracticeTable {
  initiative_id: string;
  id: string;
  organization_id: string;
  title: string;
  how: string;
  for_whom: Generated<string>;
  costs: Generated<string>;
  source: string | null;
  language: string;
  challenge_ids: Generated<string[]>;
  place_ids: Generated<string[]>;
  strength: string;
  is_public: Generated<boolean>;
  retired_at: Time | null;
  version: Generated<number>;
  made_at: GeneratedTime;
  made_by: string | null;
}

interface PracticeUseTable {
  initiative_id: string;
  id: string;
  practice_id: string;
  organization_id: string;
  since: string | null;
  worked: string;
  words: Generated<string>;
  language: string;
  said_by: string | null;
  said_at: GeneratedTime;
}

interface ProgressReportTable {
  initiative_id: string;
  id: string;
  commitment_id: string;
  window_id: string | null;
  state: Generated<string>;
  step: Generated<number>;
  version: Generated<number>;
  added: number | null;
  count: Generated<string>;
  counted_otherwise: string | null;
  as_of: string | null;
  pace: string | null;
  also_counted: string | null;
  also_counted_organization_id: string | null;
  own_share: number | null;
  words: string | null;
  language: string | null;
  readers: Generated<string[]>;
  via: Generated<string>;
  begun_at: GeneratedTime;
  begun_by: string | null;
  sent_at: Time | null;
  sent_by: string | null;
  typed: Generated<string>;
  sure_of: Generated<string>;
  replaces: string | null;
  waits_for_word: Generated<boolean>;
  sender_name: string | null;
  sender_role: string | null;
  saved_at: Time | null;
  also_named: Generated<string>;
}

interface ProjectTable {
  initiative_id: string;
  id: string;
  number: number;
  kind: string;
  names: Json;
  about: GeneratedJson;
  organization_id: string;
  challenge_id: string | null;
  body_id: string | null;
  place_ids: Generated<string[]>;
  starts_on: string;
  due_on: string;
  open_to_all: Generated<boolean>;
  state: Generated<string>;
  ended_on: string | null;
  came_of_it: string | null;
  language: string;
  version: Generated<number>;
  made_at: GeneratedTime;
  made_by: string | null;
}

interface ProjectMemberTable {
  initiative_id: string;
  id: string;
  project_id: string;
  organization_id: string | null;
  person_id: string | null;
  since: string;
  until: string | null;
}

interface ProjectOutputTable {
  initiative_id: string;
  id: string;
  project_id: string;
  what: string;
  language: string;
  link: string | null;
  given_on: string;
  given_by: string | null;
}

interface ProjectTaskTable {
  initiative_id: string;
  id: string;
  project_id: string;
  what: string;
  language: string;
  person_id: string | null;
  organization_id: string | null;
  starts_on: string | null;
  due_on: string | null;
  done_on: string | null;
  done_by: string | null;
  made_at: GeneratedTime;
}

interface ProjectTaskAfterTable {
  initiative_id: string;
  task_id: string;
  after_task_id: string;
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

interface ReadinessTable {
  initiative_id: string;
  id: string;
  judged_on: string;
  judged_by: string;
  marks: Json;
  language: string;
  recorded_by: string | null;
  at: GeneratedTime;
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

interface RecusalTable {
  initiative_id: string;
  decision_id: string;
  voter: string;
  interest_id: string | null;
  words: Generated<string>;
  at: Time;
}

interface RelationAnswerTable {
  initiative_id: string;
  wave_id: string;
  from_organization_id: string;
  to_organization_id: string;
  tie: number | null;
  how_often: string | null;
  came_of_it: Generated<string[]>;
  openness: number | null;
  reliability: number | null;
  mission: number | null;
  influence: number | null;
  involvement: number | null;
  resources: number | null;
  answered_at: Time | null;
  version: Generated<number>;
}

interface ReplyTable {
  initiative_id: string;
  id: string;
  message_id: string;
  person_id: string;
  language: string;
  text: string;
  at: Time;
  shared_as: string | null;
}

interface ReplyAddressTable {
  token_hash: string;
  person_id: string;
  inside: string;
  message_id: string;
  made_at: Time;
  uses: Generated<number>;
}

interface ReportAskTable {
  initiative_id: string;
  id: string;
  window_id: string;
  organization_id: string;
  asked_at: Time;
}

interface ReportCalendarTable {
  initiative_id: string;
  every_months: number;
  next_opens_on: string;
  open_days: number;
  names: Json;
  set_by: string | null;
}

interface ReportLinkTable {
  token_hash: string;
  inside: string;
  kind: string;
  window_id: string | null;
  organization_id: string;
  commitment_id: string | null;
  report_id: string | null;
  person_id: string | null;
  made_at: Time;
  until: Time;
  uses: Generated<number>;
}

interface ReportWindowTable {
  initiative_id: string;
  id: string;
  names: Json;
  opens_on: string;
  due_on: string;
  reminded_at: Time | null;
  told_at: Time | null;
  made_by: string | null;
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

interface RosterPartTable {
  initiative_id: string;
  count_id: string;
  organization_id: string;
  check_word: string;
  people: number;
  unclear: number;
  blocks: Buffer;
  decoys: Buffer;
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

interface ShownTieTable {
  initiative_id: string;
  lower_organization_id: string;
  higher_organization_id: string;
  what: string;
  path: string | null;
  lower_agreed_at: Time | null;
  lower_agreed_by: string | null;
  higher_agreed_at: Time | null;
  higher_agreed_by: string | null;
  since: string | null;
  until: string | null;
}

interface ShownTotalTable {
  initiative_id: string;
  id: string;
  goal_id: string;
  made_at: Time;
  figures: Json;
  pieces: Json;
}

interface SmsGatewayTable {
  only_row: Generated<boolean>;
  heard_at: Time;
}

interface SmsOutTable {
  id: string;
  sealed: Buffer;
  tries: Generated<number>;
  next_at: Time;
  made_at: Time;
}

interface SmsPieceTable {
  phone: string;
  reference: string;
  position: number;
  pieces: number;
  sealed: Buffer;
  came_at: Time;
}

interface SmsSeenTable {
  message: string;
  answered: Buffer | null;
  seen_at: Time;
}

interface SmsTalkTable {
  phone: string;
  inside: string;
  campaign_id: string;
  language: string;
  story_id: string | null;
  state: Json;
  touched_at: Time;
}

interface SmsWordTable {
  word: string;
  language: string;
  inside: string;
  campaign_id: string;
}

interface StanceTable {
  initiative_id: string;
  id: string;
  disagreement_id: string;
  organization_id: string | null;
  holder: string;
  wording: string;
  worded_by: string | null;
  at: GeneratedTime;
}

interface StatementTable {
  initiative_id: string;
  id: string;
  conversation_id: string;
  number: number;
  texts: Json;
  language: string;
  is_seed: Generated<boolean>;
  participant_id: string | null;
  state: Generated<string>;
  said_at: GeneratedTime;
}

interface StatementRulingTable {
  initiative_id: string;
  id: string;
  statement_id: string;
  person_id: string;
  ruling: string;
  reason: string | null;
  words: string | null;
  ruled_at: GeneratedTime;
}

interface StatementVoteTable {
  initiative_id: string;
  conversation_id: string;
  participant_id: string;
  statement_id: string;
  vote: number;
  voted_at: GeneratedTime;
}

interface StoryTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  state: Generated<string>;
  words: Generated<string>;
  language: string | null;
  masked: string | null;
  masked_by: string | null;
  masked_at: Time | null;
  age: string | null;
  key_hash: string | null;
  draft_hash: string | null;
  first_name: string | null;
  who: GeneratedJson;
  meaning: GeneratedJson;
  begun_on: Generated<string>;
  told_on: string | null;
  keep_until: string | null;
  held_until: string | null;
  held_because: string | null;
  version: Generated<number>;
  waits: Generated<boolean>;
  listener_id: string | null;
  passed_by: Generated<string[]>;
  asked_back_on: string | null;
  key_printed: Generated<boolean>;
  reader_ids: Generated<string[]>;
  coder_ids: Generated<string[]>;
  declined_ids: Generated<string[]>;
  came_down: GeneratedJson;
}

interface StoryBreakTable {
  initiative_id: string;
  campaign_id: string;
  person_id: string;
  until: string;
}

interface StoryBridgeTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  organization_id: string | null;
  names: Json;
  code: string;
  made_at: GeneratedTime;
  ended_at: Time | null;
}

interface StoryCampaignTable {
  initiative_id: string;
  id: string;
  number: number;
  names: Json;
  prompt: Json;
  who_asks: GeneratedJson;
  countries: Generated<string[]>;
  ages: GeneratedJson;
  lines: GeneratedJson;
  duty: GeneratedJson;
  safeguarding: Json | null;
  listener_ids: Generated<string[]>;
  coder_ids: Generated<string[]>;
  answer_within_days: Generated<number>;
  takes: Generated<string[]>;
  place_level: Generated<string>;
  asks: GeneratedJson;
  compares_meanings: Generated<boolean>;
  kept_months: Generated<number>;
  fewest: Generated<number>;
  opens_on: string | null;
  closes_on: string | null;
  opened_at: Time | null;
  opened_by: string | null;
  closed_at: Time | null;
  made_at: GeneratedTime;
  made_by: string | null;
  languages: Generated<string[]>;
  support: GeneratedJson;
  paused_at: Time | null;
  paused_by: string | null;
  paused_because: string | null;
  closed_by: string | null;
  told_of_checks: string | null;
  counted_on: string | null;
  worry_hours: Generated<number>;
  urgent_hours: Generated<number>;
  came_to_themes: Generated<number>;
  enterer_ids: Generated<string[]>;
}

interface StoryCampaignChangeTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  part: string;
  before: Json;
  made_at: Time;
  made_by: string | null;
}

interface StoryCodeTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  names: Json;
  meaning: GeneratedJson;
  use_when: string | null;
  not_when: string | null;
  parent_id: string | null;
  from_version: number;
  until_version: number | null;
  root_id: string | null;
  number: Generated<number>;
  made_at: GeneratedTime;
}

interface StoryCodedTable {
  initiative_id: string;
  story_id: string;
  coder_id: string;
  version: number;
  memo: string | null;
  done_at: Time | null;
  masked_at: Time | null;
}

interface StoryCodingTable {
  initiative_id: string;
  story_id: string;
  coder_id: string;
  code_id: string;
  from_letter: Generated<number>;
  until_letter: Generated<number>;
  version: number;
  coded_at: GeneratedTime;
}

interface StoryConsentTable {
  initiative_id: string;
  story_id: string;
  use: string;
  given_at: GeneratedTime;
  guardian: string | null;
  guardian_at: Time | null;
}

interface StoryCountTable {
  initiative_id: string;
  campaign_id: string;
  bridge_id: string;
  what: string;
  count: Generated<number>;
  shown: Generated<number>;
}

interface StoryHelperTable {
  initiative_id: string;
  campaign_id: string;
  person_id: string;
  duty: string;
  asked_at: Time;
  asked_by: string | null;
  agreed_at: Time | null;
}

interface StoryOpenedTable {
  initiative_id: string;
  story_id: string;
  person_id: string;
  opened_at: Time;
}

interface StoryPartTable {
  initiative_id: string;
  id: string;
  story_id: string;
  kind: string;
  position: Generated<number>;
  media_type: string;
  bytes: Buffer;
  seconds: number | null;
  transcript: string | null;
  transcribed_by: string | null;
  pieces: Generated<number>;
  is_whole: Generated<boolean>;
}

interface StoryPopulationTable {
  initiative_id: string;
  campaign_id: string;
  figures: GeneratedJson;
  is_open: Generated<boolean>;
  kept_by: string | null;
  kept_at: GeneratedTime;
}

interface StoryQuoteTable {
  initiative_id: string;
  id: string;
  story_id: string;
  extent: string;
  words: string;
  language: string | null;
  purpose: string;
  with_first_name: Generated<boolean>;
  asked_by: string;
  asked_at: GeneratedTime;
  answer: string | null;
  answered_at: Time | null;
  published_at: Time | null;
  taken_down_at: Time | null;
  asked_again: Generated<boolean>;
  places: Generated<string[]>;
  theme_id: string | null;
  part_ids: Generated<string[]>;
  check_answer: string | null;
  checked_by: string | null;
  checked_at: Time | null;
  points: Generated<string[]>;
  is_edited: Generated<boolean>;
}

interface StoryReplyTable {
  initiative_id: string;
  id: string;
  story_id: string;
  person_id: string | null;
  words: string;
  said_at: GeneratedTime;
  read_on: string | null;
}

interface StorySecretTable {
  initiative_id: string;
  secret: string;
}

interface StorySmsTable {
  initiative_id: string;
  campaign_id: string;
  bridge_id: string;
  words: Json;
  asked_at: Time;
  asked_by: string | null;
  known_at: Time | null;
  known_by: string | null;
  ended_at: Time | null;
}

interface StoryTellingTable {
  initiative_id: string;
  campaign_id: string;
  what: string;
  told_at: Time;
  stories: number;
  until_day: string;
  told: Json;
}

interface StoryThemeTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  names: Json;
  meaning: GeneratedJson;
  seen_by: string;
  told: Json | null;
  told_at: Time | null;
  is_open: Generated<boolean>;
  made_at: GeneratedTime;
  made_by: string | null;
  came: Generated<number>;
}

interface StoryWorryTable {
  initiative_id: string;
  id: string;
  campaign_id: string;
  story_id: string | null;
  raised_by: string;
  raised_at: GeneratedTime;
  urgent: Generated<boolean>;
  steps: GeneratedJson;
  settled_at: Time | null;
  settled_by: string | null;
  taken_by: string | null;
  taken_at: Time | null;
  escalated_at: Time | null;
}

interface SurveyAskedTable {
  initiative_id: string;
  wave_id: string;
  organization_id: string;
  state: Generated<string>;
  token_hash: string | null;
  asked_at: Time | null;
  reminded_at: Time | null;
  begun_at: Time | null;
  done_at: Time | null;
  done_by: string | null;
  step: Generated<number>;
  version: Generated<number>;
  received: Json | null;
}

interface SurveyKeyTable {
  initiative_id: string;
  wave_id: string;
  organization_id: string;
  token_hash: string;
  made_at: GeneratedTime;
}

interface SurveySecretTable {
  initiative_id: string;
  secret: string;
}

interface SurveyWaveTable {
  initiative_id: string;
  id: string;
  number: number;
  kind: string;
  names: Json;
  organization_ids: Generated<string[]>;
  questions: GeneratedJson;
  fewest: Generated<number>;
  held_elsewhere: Json | null;
  opens_on: string;
  closes_on: string;
  closed_at: Time | null;
  figures: Json | null;
  figures_sha256: string | null;
  made_at: GeneratedTime;
  made_by: string | null;
  keeps_answers: Generated<boolean>;
  cleared_at: Time | null;
  held_for: Json | null;
}

interface TalkTable {
  initiative_id: string;
  id: string;
  organization_id: string;
  held_on: string;
  held_by: string;
  talked_with: string;
  strengths: Generated<string>;
  struggles: Generated<string>;
  logged_at: Time;
  follow_up: string;
  follow_up_by: string;
  follow_up_due: string;
  follow_up_done_on: string | null;
}

interface TalkCorrectionTable {
  initiative_id: string;
  id: string;
  talk_id: string;
  person_id: string;
  said_at: Time;
  text: string;
}

interface ThemeTable {
  initiative_id: string;
  id: string;
  names: Json;
  position: Generated<number>;
}

interface ThemeCauseTable {
  initiative_id: string;
  theme_id: string;
  challenge_id: string;
  why: string;
  made_by: string | null;
  made_at: GeneratedTime;
}

interface ThemeStoryTable {
  initiative_id: string;
  theme_id: string;
  story_id: string;
  put_by: string | null;
}

interface ThemeTellingTable {
  initiative_id: string;
  campaign_id: string;
  told_at: Time;
  told_by: string | null;
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
  talked: Generated<number>;
  part_of_kind: string | null;
  part_of_id: string | null;
  number: Generated<number>;
  words_of: Generated<string>;
  document_id: string | null;
}

interface ThingWordTable {
  initiative_id: string;
  thing: number;
  word: string;
  circle: string;
  rank: number;
}

interface ThreadTable {
  initiative_id: string;
  id: string;
  about_kind: string | null;
  about_id: string | null;
  title: string;
  language: string;
  audience: string[] | null;
  opened_by: string | null;
  opened_at: Time;
  said_at: Time;
}

interface ThreadReadTable {
  initiative_id: string;
  thread_id: string;
  person_id: string;
  read_to: Time;
}

interface TranslatedLettersTable {
  initiative_id: string;
  day: string;
  letters: Generated<number>;
}

interface TranslationTable {
  initiative_id: string;
  source_id: string;
  message_id: string | null;
  statement_id: string | null;
  language: string;
  source_hash: string;
  state: Generated<string>;
  text: string | null;
  because: string | null;
  asked_at: Time;
  tries: Generated<number>;
  try_after: Time;
  made_at: Time | null;
}

interface TranslationWishTable {
  initiative_id: string;
  person_id: string;
  language: string;
}

interface UnlikePairTable {
  initiative_id: string;
  one_id: string;
  other_id: string;
  said_at: GeneratedTime;
  said_by: string | null;
}

interface UnmailedTable {
  person_id: string;
  notification_id: string;
  inside: string;
  mail_from: Time;
  reminds: Generated<boolean>;
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

interface VettingTable {
  initiative_id: string;
  id: string;
  application_id: string;
  person_id: string | null;
  outsider: string | null;
  token_hash: string | null;
  asked_by: string | null;
  asked_at: Time;
  conflict: string | null;
  conflict_note: string | null;
  scores: GeneratedJson;
  note: string | null;
  scored_at: Time | null;
}

interface VoiceTellingTable {
  initiative_id: string;
  half_year: string;
  told: Json;
  told_at: Time;
  told_by: string | null;
  is_open: Generated<boolean>;
}

interface VoteTable {
  initiative_id: string;
  decision_id: string;
  round: number;
  person_id: string;
  choice: Json;
  reason: string | null;
  at: Time;
}

/** Every table of the program, by its name in the database. */
export interface Tables {
  action: ActionTable;
  activity: ActivityTable;
  adoption: AdoptionTable;
  affiliation: AffiliationTable;
  agenda: AgendaTable;
  agenda_item: AgendaItemTable;
  agenda_section: AgendaSectionTable;
  agenda_version: AgendaVersionTable;
  amendment: AmendmentTable;
  announcement: AnnouncementTable;
  announcement_reader: AnnouncementReaderTable;
  application: ApplicationTable;
  ask: AskTable;
  ask_answer: AskAnswerTable;
  body: BodyTable;
  brought_line: BroughtLineTable;
  brought_map: BroughtMapTable;
  brought_vote: BroughtVoteTable;
  calendar_link: CalendarLinkTable;
  campaign: CampaignTable;
  campaign_reach: CampaignReachTable;
  challenge: ChallengeTable;
  challenge_note: ChallengeNoteTable;
  code_book: CodeBookTable;
  coding_settled: CodingSettledTable;
  cohort: CohortTable;
  cohort_decision: CohortDecisionTable;
  commitment: CommitmentTable;
  commitment_list: CommitmentListTable;
  commitment_partner: CommitmentPartnerTable;
  commitment_revision: CommitmentRevisionTable;
  commitment_type: CommitmentTypeTable;
  contribution: ContributionTable;
  contribution_share: ContributionShareTable;
  conversation: ConversationTable;
  conversation_figures: ConversationFiguresTable;
  conversation_told: ConversationToldTable;
  correspondent: CorrespondentTable;
  decision: DecisionTable;
  decision_wording: DecisionWordingTable;
  definition: DefinitionTable;
  dimension: DimensionTable;
  dimension_group: DimensionGroupTable;
  disagreement: DisagreementTable;
  document: DocumentTable;
  document_update: DocumentUpdateTable;
  edition: EditionTable;
  endorsement: EndorsementTable;
  event: EventTable;
  evidence: EvidenceTable;
  file: FileTable;
  follow: FollowTable;
  function_assessment: FunctionAssessmentTable;
  function_effort: FunctionEffortTable;
  fund: FundTable;
  fund_pledge: FundPledgeTable;
  fund_recusal: FundRecusalTable;
  fund_round: FundRoundTable;
  funding_need: FundingNeedTable;
  goal: GoalTable;
  goal_candidate: GoalCandidateTable;
  grant_award: GrantAwardTable;
  grant_file: GrantFileTable;
  guardian_key: GuardianKeyTable;
  hand_over: HandOverTable;
  heard_and_done: HeardAndDoneTable;
  history: HistoryTable;
  indicator: IndicatorTable;
  influence: InfluenceTable;
  influence_map: InfluenceMapTable;
  initiative: InitiativeTable;
  inquiry: InquiryTable;
  installation: InstallationTable;
  interest: InterestTable;
  introduction: IntroductionTable;
  invitation: InvitationTable;
  joining: JoiningTable;
  joining_criterion: JoiningCriterionTable;
  joining_question: JoiningQuestionTable;
  joint_count: JointCountTable;
  joint_count_partner: JointCountPartnerTable;
  judgment: JudgmentTable;
  leverage_point: LeveragePointTable;
  library_address: LibraryAddressTable;
  library_page: LibraryPageTable;
  mail: MailTable;
  mail_stop: MailStopTable;
  matter: MatterTable;
  meeting: MeetingTable;
  meeting_attendance: MeetingAttendanceTable;
  meeting_guest: MeetingGuestTable;
  meeting_reply: MeetingReplyTable;
  meeting_told: MeetingToldTable;
  membership: MembershipTable;
  mention: MentionTable;
  merged_organization: MergedOrganizationTable;
  message: MessageTable;
  milestone: MilestoneTable;
  minutes_correction: MinutesCorrectionTable;
  narrative: NarrativeTable;
  news_sweep: NewsSweepTable;
  nomination: NominationTable;
  notification: NotificationTable;
  organization: OrganizationTable;
  organization_apart: OrganizationApartTable;
  organization_list: OrganizationListTable;
  output_adoption: OutputAdoptionTable;
  overlap: OverlapTable;
  overlap_answer: OverlapAnswerTable;
  paper_entered: PaperEnteredTable;
  paper_key: PaperKeyTable;
  paper_promise: PaperPromiseTable;
  paper_sheet: PaperSheetTable;
  paper_stack: PaperStackTable;
  participant: ParticipantTable;
  partner_answer: PartnerAnswerTable;
  place: PlaceTable;
  policy_ask: PolicyAskTable;
  policy_note: PolicyNoteTable;
  policy_step: PolicyStepTable;
  practice: PracticeTable;
  practice_use: PracticeUseTable;
  progress_report: ProgressReportTable;
  project: ProjectTable;
  project_member: ProjectMemberTable;
  project_output: ProjectOutputTable;
  project_task: ProjectTaskTable;
  project_task_after: ProjectTaskAfterTable;
  question_round: QuestionRoundTable;
  rater: RaterTable;
  readiness: ReadinessTable;
  reason: ReasonTable;
  recusal: RecusalTable;
  relation_answer: RelationAnswerTable;
  reply: ReplyTable;
  reply_address: ReplyAddressTable;
  report_ask: ReportAskTable;
  report_calendar: ReportCalendarTable;
  report_link: ReportLinkTable;
  report_window: ReportWindowTable;
  representation: RepresentationTable;
  result_wish: ResultWishTable;
  roster_part: RosterPartTable;
  run: RunTable;
  seat: SeatTable;
  shown_tie: ShownTieTable;
  shown_total: ShownTotalTable;
  sms_gateway: SmsGatewayTable;
  sms_out: SmsOutTable;
  sms_piece: SmsPieceTable;
  sms_seen: SmsSeenTable;
  sms_talk: SmsTalkTable;
  sms_word: SmsWordTable;
  stance: StanceTable;
  statement: StatementTable;
  statement_ruling: StatementRulingTable;
  statement_vote: StatementVoteTable;
  story: StoryTable;
  story_break: StoryBreakTable;
  story_bridge: StoryBridgeTable;
  story_campaign: StoryCampaignTable;
  story_campaign_change: StoryCampaignChangeTable;
  story_code: StoryCodeTable;
  story_coded: StoryCodedTable;
  story_coding: StoryCodingTable;
  story_consent: StoryConsentTable;
  story_count: StoryCountTable;
  story_helper: StoryHelperTable;
  story_opened: StoryOpenedTable;
  story_part: StoryPartTable;
  story_population: StoryPopulationTable;
  story_quote: StoryQuoteTable;
  story_reply: StoryReplyTable;
  story_secret: StorySecretTable;
  story_sms: StorySmsTable;
  story_telling: StoryTellingTable;
  story_theme: StoryThemeTable;
  story_worry: StoryWorryTable;
  survey_asked: SurveyAskedTable;
  survey_key: SurveyKeyTable;
  survey_secret: SurveySecretTable;
  survey_wave: SurveyWaveTable;
  talk: TalkTable;
  talk_correction: TalkCorrectionTable;
  theme: ThemeTable;
  theme_cause: ThemeCauseTable;
  theme_story: ThemeStoryTable;
  theme_telling: ThemeTellingTable;
  thing: ThingTable;
  thing_word: ThingWordTable;
  thread: ThreadTable;
  thread_read: ThreadReadTable;
  translated_letters: TranslatedLettersTable;
  translation: TranslationTable;
  translation_wish: TranslationWishTable;
  unlike_pair: UnlikePairTable;
  unmailed: UnmailedTable;
  upload: UploadTable;
  vetting: VettingTable;
  voice_telling: VoiceTellingTable;
  vote: VoteTable;
}
