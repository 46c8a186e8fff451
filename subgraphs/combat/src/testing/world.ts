import { HULLS, type HullKey } from '@sw/kernel/hulls';
import {
  CENTRAL_NEXUS,
  globalId,
  type PirateId,
  type PlayerId,
  type RegionId,
  regionalId,
  type SectorId,
  type ShipId,
  sectorId,
} from '@sw/kernel/ids';
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '@sw/platform/testing/subgraph';
import { PeerUnavailable } from '@sw/platform/transport/peer-unavailable';
import { combat } from '#/app.ts';
import type { PvpLaw } from '#/modules/engagements/rules/law.ts';

export type Captain = Readonly<{ playerId: PlayerId; shipId: ShipId; hull: HullKey }>;
export type HoldInput = Readonly<{
  commandId: string;
  attackerPlayerId: PlayerId;
  defenderShipId: ShipId | null;
  sectorId: SectorId | null;
  turns: number | null;
}>;

/** Where fights of the tests take place: frontier of the Nexus, far from stations. */
export const ARENA = sectorId(CENTRAL_NEXUS, 777);
export const ELSEWHERE = sectorId(CENTRAL_NEXUS, 778);

/** Universe as the tests want it: it holds what it is told to, and remembers who asked. */
export class FakeUniverse {
  readonly asked: HoldInput[] = [];
  readonly ships = new Map<ShipId, Captain>();
  place = { sectorId: ARENA, policing: 3, sectorType: 'STANDARD', exitSectorIds: [ELSEWHERE] as SectorId[] };
  refusal: Readonly<Record<string, unknown>> | null = null;
  isDown = false;
  /** Called after the hold is made and before its answer arrives. */
  onHeld: () => Promise<void> = () => Promise.resolve();

  /** Lets every answer wait until this many have asked. */
  answerTogether(count: number): void {
    const all = Promise.withResolvers<void>();
    this.onHeld = () => {
      if (this.asked.length === count) all.resolve();
      return all.promise;
    };
  }

  async holdEngagement(input: HoldInput): Promise<unknown> {
    this.asked.push(input);
    if (this.isDown) throw new PeerUnavailable('universe', 'unreachable');
    if (this.refusal)
      return { hold: null, turnsNeeded: null, turnsLeft: null, readyAt: null, ...this.refusal };
    const attacker = [...this.ships.values()].find((ship) => ship.playerId === input.attackerPlayerId);
    const defender = input.defenderShipId ? this.ships.get(input.defenderShipId) : undefined;
    if (!attacker || (input.defenderShipId && !defender)) return { hold: null, refusal: 'NOT_FOUND' };
    await this.onHeld();
    return { hold: this.#holdOf(attacker, defender, input), refusal: null };
  }

  #holdOf(attacker: Captain, defender: Captain | undefined, { turns }: HoldInput): unknown {
    return {
      ...this.place,
      attackerShipId: attacker.shipId,
      attackerHull: attacker.hull,
      defenderPlayerId: defender?.playerId ?? null,
      defenderHull: defender?.hull ?? null,
      turns: turns ?? (defender ? HULLS[defender.hull].attackCostTurns : 0),
    };
  }
}

/** The combat subgraph with a universe of the tests' own. */
export class World implements AsyncDisposable {
  readonly universe: FakeUniverse;
  readonly subgraph: TestSubgraph;
  #count = 0;

  private constructor(universe: FakeUniverse, subgraph: TestSubgraph) {
    this.universe = universe;
    this.subgraph = subgraph;
  }

  static async start(): Promise<World> {
    const universe = new FakeUniverse();
    const subgraph = await startTestSubgraph(combat, {
      peersPort: {
        call: async (_subgraph, { variables }) =>
          ({ holdEngagement: await universe.holdEngagement(variables?.['input'] as HoldInput) }) as never,
        log: () => Promise.resolve({ events: [], oldestSeq: '1', headSeq: '0' }),
        outcome: () => Promise.resolve({ outcome: 'cancelled', facts: null }),
      },
    });
    return new World(universe, subgraph);
  }

  /** Tells combat of a pilot and the ship the pilot flies. */
  async captain(hull: HullKey, where: SectorId = ARENA): Promise<Captain> {
    this.#count += 1;
    const playerId = globalId('player', `p${this.#count}`);
    const shipId = regionalId('ship', CENTRAL_NEXUS, `s${this.#count}`);
    await this.subgraph.deliver({
      type: 'identity.player-registered.v1',
      aggregate: playerId,
      regionId: null,
      topics: [],
      payload: {
        playerId,
        userId: globalId('user', `u${this.#count}`),
        nickname: `Pilot ${this.#count}`,
        homeRegionId: CENTRAL_NEXUS,
      },
    });
    await this.subgraph.deliver({
      type: 'universe.ship-registered.v1',
      aggregate: shipId,
      regionId: CENTRAL_NEXUS,
      topics: [],
      payload: {
        shipId,
        playerId,
        regionId: CENTRAL_NEXUS,
        sectorId: where,
        hull,
        name: `Ship ${this.#count}`,
      },
    });
    const captain = { playerId, shipId, hull };
    this.universe.ships.set(shipId, captain);
    return captain;
  }

  async law(pvp: PvpLaw, regionId: RegionId = CENTRAL_NEXUS): Promise<void> {
    await this.subgraph.deliver({
      type: 'regions.law-changed.v1',
      aggregate: regionId,
      regionId,
      topics: [],
      payload: { regionId, law: { taxRate: 0.05, tariffRate: 0, pvp, startingCredits: 1000, isOpen: true } },
    });
  }

  /** Puts a pirate of this hull into the arena. */
  async pirate(
    hullType: HullKey,
    changes: Readonly<{ sectorId?: SectorId; hull?: number; bountyCredits?: number }> = {},
  ): Promise<PirateId> {
    this.#count += 1;
    const id = regionalId('pirate', CENTRAL_NEXUS, `n${this.#count}`);
    const spec = HULLS[hullType];
    await this.write(
      `insert into pirate (region_id, id, sector_id, name, hull_type, shields, shields_anchor_at, hull, bounty_credits, danger)
       values ($1, $2, $3, 'Vesk Thorne', $4, $5, $6::timestamptz, $7, $8, 6)`,
      [
        CENTRAL_NEXUS,
        id,
        changes.sectorId ?? ARENA,
        hullType,
        changes.hull === undefined ? spec.shields : 0,
        this.subgraph.clock.now(),
        changes.hull ?? spec.hull,
        changes.bountyCredits ?? 4000,
      ],
    );
    return id;
  }

  async move({ shipId, playerId }: Captain, to: SectorId): Promise<void> {
    await this.subgraph.deliver({
      type: 'universe.ship-moved.v1',
      aggregate: shipId,
      regionId: CENTRAL_NEXUS,
      topics: [],
      payload: {
        shipId,
        playerId,
        regionId: CENTRAL_NEXUS,
        fromSectorId: ARENA,
        sectorId: to,
        turnsSpent: 1,
      },
    });
  }

  async write(sql: string, params: readonly unknown[]): Promise<void> {
    await this.subgraph.uow.run(async (tx) => ({ ok: true, value: await tx.query(sql, params) }));
  }

  /** Rows of a table, for what no player can see. */
  async count(table: string): Promise<number> {
    const rows = await this.subgraph.read<{ count: number }>(`select count(*)::int as count from ${table}`);
    return rows[0]?.count ?? 0;
  }

  attack(
    captain: Captain,
    targetId: string,
    { key = 'attack-1', stance = 'STAND' } = {},
  ): Promise<TestAnswer> {
    return this.ask(captain, ATTACK, { input: { idempotencyKey: key, targetId, stance } });
  }

  ask(
    captain: Captain,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<TestAnswer> {
    return this.subgraph.graphql({ query, variables, viewer: this.subgraph.viewerOf(captain.playerId) });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.subgraph[Symbol.asyncDispose]();
  }
}

const SIDE = '{ name player { id } hull stance shieldsBefore hullBefore shieldsAfter hullAfter isDestroyed }';
export const COMBAT_FIELDS = `id sector { id } startedAt outcome turnCost seed isReplayExact attacker ${SIDE} defender ${SIDE}
  rounds { number attackerShields attackerHull defenderShields defenderHull actions { side kind shieldDamage hullDamage isCritical } }`;

const ATTACK = `mutation Attack($input: AttackShipInput!) {
  attackShip(input: $input) { combat { ${COMBAT_FIELDS} } errors { __typename ... on UserError { code message } } }
}`;
