import { graphql } from '#/gql/gql.ts';

export const moveShipMutation = graphql(`
  mutation MoveShip($input: MoveShipInput!) {
    moveShip(input: $input) {
      turnsSpent
      turns { ...Turns }
      sector { id number }
      ship { ...OwnShip }
      errors { ...Refusal }
    }
  }
`);

export const scanSectorMutation = graphql(`
  mutation ScanSector($input: ScanSectorInput!) {
    scanSector(input: $input) {
      turnsSpent
      turns { ...Turns }
      sector { id number type knowledge { level lastSeenAt } station { id name } }
      errors { ...Refusal }
    }
  }
`);

export const dockShipMutation = graphql(`
  mutation DockShip($input: DockShipInput!) {
    dockShip(input: $input) {
      turnsSpent
      turns { ...Turns }
      station { id name }
      ship { ...OwnShip }
      errors { ...Refusal }
    }
  }
`);

export const undockShipMutation = graphql(`
  mutation UndockShip($input: UndockShipInput!) {
    undockShip(input: $input) {
      ship { ...OwnShip }
      errors { ...Refusal }
    }
  }
`);
