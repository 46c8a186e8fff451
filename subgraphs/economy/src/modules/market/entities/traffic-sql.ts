/** The day that counts ends a minute before the hour, when no trade of it can still be uncommitted. */
const SETTLED_SECONDS = 60;

/** Distinct traders of `region` in the day before the hour `hour` began; both are SQL expressions. */
export const countTradersSql = (region: string, hour: string): string => `(
  select count(distinct player_id)::int from trade
  where region_id = ${region} and at >= to_timestamp(${hour} * 3600::bigint - 86400 - ${SETTLED_SECONDS})
    and at < to_timestamp(${hour} * 3600::bigint - ${SETTLED_SECONDS}))`;

/** Traders by hour, as one JSON object, for every hour a listing `alias` has not been settled for until the moment `now`. */
export const trafficSql = (alias: string, now: string): string => `(
  select json_object_agg(h.hour, coalesce(t.traders, ${countTradersSql(`${alias}.region_id`, 'h.hour')}))
  from generate_series(floor(extract(epoch from ${alias}.settled_at) / 3600)::int, floor(extract(epoch from ${now}) / 3600)::int) as h(hour)
  left join region_traffic t on t.region_id = ${alias}.region_id and t.hour = h.hour)`;
