-- Time zones are named by their region. Abbreviations were taken too, which JavaScript and Postgres read as different clocks, or only one of them reads:
-- each becomes the region whose clock the boards showed. Whatever Postgres does not know takes the zone of the business, or one without summer time.
SET LOCAL ROLE spots_platform;

CREATE TEMPORARY TABLE region_of ON COMMIT DROP AS
SELECT * FROM (VALUES
  ('ACT', 'Australia/Darwin'), ('AET', 'Australia/Sydney'), ('AGT', 'America/Argentina/Buenos_Aires'), ('ART', 'Africa/Cairo'),
  ('AST', 'America/Anchorage'), ('BET', 'America/Sao_Paulo'), ('BST', 'Asia/Dhaka'), ('CAT', 'Africa/Harare'), ('CET', 'Europe/Berlin'),
  ('CNT', 'America/St_Johns'), ('CST', 'America/Chicago'), ('CST6CDT', 'America/Chicago'), ('CTT', 'Asia/Shanghai'), ('Cuba', 'America/Havana'),
  ('EAT', 'Africa/Addis_Ababa'), ('ECT', 'Europe/Paris'), ('EET', 'Europe/Athens'), ('EST', 'America/Panama'), ('EST5EDT', 'America/New_York'),
  ('Egypt', 'Africa/Cairo'), ('Eire', 'Europe/Dublin'), ('GB', 'Europe/London'), ('GB-Eire', 'Europe/London'), ('HST', 'Pacific/Honolulu'),
  ('Hongkong', 'Asia/Hong_Kong'), ('IET', 'America/Indiana/Indianapolis'), ('IST', 'Asia/Kolkata'), ('Iceland', 'Atlantic/Reykjavik'),
  ('Iran', 'Asia/Tehran'), ('Israel', 'Asia/Jerusalem'), ('JST', 'Asia/Tokyo'), ('Jamaica', 'America/Jamaica'), ('Japan', 'Asia/Tokyo'),
  ('Kwajalein', 'Pacific/Kwajalein'), ('Libya', 'Africa/Tripoli'), ('MET', 'Europe/Berlin'), ('MIT', 'Pacific/Apia'), ('MST', 'America/Phoenix'),
  ('MST7MDT', 'America/Denver'), ('NET', 'Asia/Yerevan'), ('NST', 'Pacific/Auckland'), ('NZ', 'Pacific/Auckland'), ('NZ-CHAT', 'Pacific/Chatham'),
  ('Navajo', 'America/Denver'), ('PLT', 'Asia/Karachi'), ('PNT', 'America/Phoenix'), ('PRC', 'Asia/Shanghai'), ('PRT', 'America/Puerto_Rico'),
  ('PST', 'America/Los_Angeles'), ('PST8PDT', 'America/Los_Angeles'), ('Poland', 'Europe/Warsaw'), ('Portugal', 'Europe/Lisbon'),
  ('ROC', 'Asia/Taipei'), ('ROK', 'Asia/Seoul'), ('SST', 'Pacific/Guadalcanal'), ('Singapore', 'Asia/Singapore'), ('Turkey', 'Europe/Istanbul'),
  ('VST', 'Asia/Ho_Chi_Minh'), ('W-SU', 'Europe/Moscow'), ('WET', 'Europe/Lisbon'),
  ('GMT', 'Atlantic/Reykjavik'), ('GMT0', 'Atlantic/Reykjavik'), ('Greenwich', 'Atlantic/Reykjavik'), ('UCT', 'Atlantic/Reykjavik'),
  ('UTC', 'Atlantic/Reykjavik'), ('Universal', 'Atlantic/Reykjavik'), ('Zulu', 'Atlantic/Reykjavik')
) AS named (abbreviation, region);

UPDATE business b SET time_zone = coalesce(
  (SELECT region FROM region_of WHERE upper(abbreviation) = upper(b.time_zone)),
  'Atlantic/Reykjavik')
WHERE b.time_zone NOT LIKE '%/%' OR NOT EXISTS (SELECT FROM pg_timezone_names n WHERE n.name = b.time_zone);

UPDATE location l SET time_zone = coalesce(
  (SELECT region FROM region_of WHERE upper(abbreviation) = upper(l.time_zone)),
  (SELECT b.time_zone FROM business b WHERE b.id = l.business_id))
WHERE l.time_zone NOT LIKE '%/%' OR NOT EXISTS (SELECT FROM pg_timezone_names n WHERE n.name = l.time_zone);

RESET ROLE;

-- Zones in use anywhere, for the comparison of the two clocks' zone data at the worker's start. It tells names of regions and nothing of whose they are.
CREATE FUNCTION time_zones_in_use() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT time_zone FROM business UNION SELECT time_zone FROM location WHERE archived_at IS NULL
$$;
GRANT CREATE ON SCHEMA public TO spots_platform;
ALTER FUNCTION time_zones_in_use() OWNER TO spots_platform;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
REVOKE ALL ON FUNCTION time_zones_in_use() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION time_zones_in_use() TO spots_app;
