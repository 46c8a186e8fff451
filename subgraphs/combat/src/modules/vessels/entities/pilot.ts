import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { PlayerId } from '@sw/kernel/ids';

/** A player as combat knows one; players belong to no region. */
export const PilotSchema = defineEntity({
  name: 'Pilot',
  tableName: 'pilot',
  properties: {
    id: p.text().$type<PlayerId>().primary(),
    name: p.text(),
    /** Until then nobody may attack this pilot; set when a ship is lost. */
    immuneUntil: p.datetime().columnType('timestamptz(3)').strictNullable(),
    version: p.integer().version(),
  },
});

export type Pilot = InferEntity<typeof PilotSchema>;
