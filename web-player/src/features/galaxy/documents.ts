import { graphql } from '#/gql/gql.ts';
import type { CourseQuery, StarChartQuery } from '#/gql/graphql.ts';

export const starChartQuery = graphql(`
  query StarChart($regionId: ID!) {
    starMap(regionId: $regionId) {
      region { id name }
      sectors { id number x y level type zoneName stationClass stationName lastSeenAt }
      warps { from to turnCost kind isOneWay }
    }
  }
`);

export const courseQuery = graphql(`
  query Course($toSectorId: ID!, $objective: CourseObjective!) {
    plotCourse(toSectorId: $toSectorId, objective: $objective) {
      totalTurns
      legs { turnCost risk to { id number } }
    }
  }
`);

export type StarChart = NonNullable<StarChartQuery['starMap']>;
export type ChartSector = StarChart['sectors'][number];
export type Course = NonNullable<CourseQuery['plotCourse']>;
