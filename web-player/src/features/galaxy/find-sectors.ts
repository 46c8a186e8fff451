import type { ChartSector } from '#/features/galaxy/documents.ts';

const NUMBER = /^\d+$/;

/** Sectors whose number or station matches; an exact number comes first, an empty search finds all. */
export function findSectors(sectors: readonly ChartSector[], search: string): readonly ChartSector[] {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return sectors;
  const matches = sectors.filter(
    (sector) =>
      String(sector.number).startsWith(wanted) ||
      (sector.stationName?.toLocaleLowerCase().includes(wanted) ?? false),
  );
  if (!NUMBER.test(wanted)) return matches;
  const exact = Number(wanted);
  return matches.toSorted((one, other) => Number(other.number === exact) - Number(one.number === exact));
}
