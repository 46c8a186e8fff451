import { LockMode } from '@mikro-orm/postgresql';
import type { RegionId } from '@sw/kernel/ids';
import { ok, type Result, refuse } from '@sw/kernel/result';
import type { UnitOfWork } from '@sw/platform/orm/unit-of-work';
import { RegionSchema } from '#/modules/registry/entities/region.ts';

export type OpenRegion = Readonly<{ regionId: RegionId; sectorCount: number; sha256: string }>;
export type OpenRefusal = Readonly<{ reason: 'UnknownRegion' }>;

/** Opens a region whose map is stored; a region that is open already, or suspended, stays as it is. */
export function openRegion(uow: UnitOfWork, command: OpenRegion): Promise<Result<RegionId, OpenRefusal>> {
  return uow.run<RegionId, OpenRefusal>(async (tx) => {
    const region = await tx.em.findOne(RegionSchema, command.regionId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!region) return refuse({ reason: 'UnknownRegion' });

    if (region.status === 'PENDING') region.status = 'ACTIVE';
    region.mapSha256 = command.sha256;
    region.sectorCount = command.sectorCount;
    return ok(region.regionId);
  });
}
