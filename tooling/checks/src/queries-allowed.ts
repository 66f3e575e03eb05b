const secured = "migrations/20261128120200_secure_tables.sql";
const commented = "migrations/20261128163918_code_the_comments_of_answers.sql";
const ofCases = "migrations/20261128164255_open_cases_for_answers_by_the_rules_of_a_business.sql";
const counted = "migrations/20261128173307_count_answers_per_day.sql";
const ofVisits = "migrations/20261128232353_tie_answers_to_visits_by_codes.sql";
const deliveriesCounted = "migrations/20261128200911_count_deliveries_per_day.sql";
const wordsCounted = "migrations/20261129063100_count_the_words_of_answers_per_day.sql";
const confirmedCounted = "migrations/20261129070319_count_confirmed_deliveries_per_day.sql";
const ofClues = "migrations/20261129111612_keep_clues_of_a_visit.sql";
const askedAgain = "migrations/20261130082500_ask_customers_again_what_they_remember.sql";
const ofStatement = "a trigger: only the businesses of the statement's rows, each row joined by its own business_id";

/** The queries of packages/ without a `business_id`, each with its reason. */
export const allowedQueries: Readonly<Record<string, string>> = {
  "packages/auth/src/admission.ts: invitation.count":
    "a first sign-in by a provider: whether any business invites this address",
  [`${secured}: businesses_with_moments_due, from moment`]:
    "the worker's search for work in every business, once a minute",
  [`${secured}: businesses_with_uncoded_responses, from response`]: "the worker's search for work in every business",
  [`${secured}: businesses_with_uncoded_responses, from coding`]: "the worker's search for work in every business",
  [`${commented}: businesses_with_uncoded_responses, from response`]: "the worker's search for work in every business",
  [`${commented}: businesses_with_uncoded_responses, from coding`]: "the worker's search for work in every business",
  [`${askedAgain}: businesses_with_uncoded_responses, from response`]: "the worker's search for work in every business",
  [`${askedAgain}: businesses_with_uncoded_responses, from coding`]: "the worker's search for work in every business",
  [`${askedAgain}: businesses_with_uncoded_responses, from follow_up`]:
    "the worker's search for work in every business",
  [`${ofCases}: businesses_with_unread_events, from event_counter`]: "the worker's search for work in every business",
  [`${ofCases}: businesses_with_unread_events, join case_rule`]: "the worker's search for work in every business",
  [`${ofCases}: businesses_with_overdue_cases, from service_case`]:
    "the worker's search for work in every business, once a minute",
  [`${ofVisits}: businesses_with_visits_open, from visit`]: "the worker's search for work in every business",
  [`${ofClues}: businesses_with_clues_over, from clue`]: "the worker's search for work in every business",
  [`${counted}: mark_days_of_responses, from location`]: ofStatement,
  [`${counted}: mark_days_of_responses, join location`]: ofStatement,
  [`${counted}: mark_days_of_coding, join response`]: ofStatement,
  [`${counted}: mark_days_of_coding, join location`]: ofStatement,
  [`${counted}: mark_days_of_visits, join response`]: ofStatement,
  [`${counted}: mark_days_of_visits, join location`]: ofStatement,
  [`${counted}: mark_days_of_location, from response_day`]: ofStatement,
  [`${deliveriesCounted}: mark_days, join location`]: ofStatement,
  [`${deliveriesCounted}: share_locations, from location`]: ofStatement,
  [`${deliveriesCounted}: mark_days_of_coding, join response`]: ofStatement,
  [`${deliveriesCounted}: mark_days_of_moments, join moment`]: ofStatement,
  [`${deliveriesCounted}: mark_days_of_moments, join response`]: ofStatement,
  [`${deliveriesCounted}: mark_days_of_location, from response_day`]: ofStatement,
  [`${deliveriesCounted}: mark_days_of_location, from delivery_day`]: ofStatement,
  [`${deliveriesCounted}: mark_days_of_location, from moment`]: ofStatement,
  [`${wordsCounted}: mark_days_of_reading, join response`]: ofStatement,
  [`${confirmedCounted}: mark_days_of_coding, join response`]: ofStatement,
  [`${confirmedCounted}: mark_days_of_location, from response_day`]: ofStatement,
  [`${confirmedCounted}: mark_days_of_location, from delivery_day`]: ofStatement,
  [`${confirmedCounted}: mark_days_of_location, from confirmed_day`]: ofStatement,
  [`${confirmedCounted}: mark_days_of_location, from moment`]: ofStatement,
  [`${secured}: time_zones_in_use, from location`]: "names of zones in use anywhere, once when the worker starts",
};
