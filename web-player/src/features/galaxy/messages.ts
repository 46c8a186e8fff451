import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const galaxyMessages = defineMessages({
  title: { id: 'galaxy.title', defaultMessage: 'Map of {region}', description: 'Title of the galaxy map' },
  plainTitle: {
    id: 'galaxy.plain-title',
    defaultMessage: 'Map',
    description: 'Title while the map is empty',
  },
  none: {
    id: 'galaxy.none',
    defaultMessage: 'You know nothing of this region yet.',
    description: 'The map is empty',
  },
  known: {
    id: 'galaxy.known',
    defaultMessage: '{count, plural, one {# sector} other {# sectors}} known',
    description: 'How many sectors are on the map',
  },
  view: {
    id: 'galaxy.view',
    defaultMessage: 'View',
    description: 'Label of the choice between chart and list',
  },
  chart: { id: 'galaxy.chart', defaultMessage: 'Chart', description: 'Choice: the drawn map' },
  list: { id: 'galaxy.list', defaultMessage: 'List', description: 'Choice: the map as a table' },
  noWebGl: {
    id: 'galaxy.no-web-gl',
    defaultMessage: 'Your browser cannot draw the chart. The list has everything the chart has.',
    description: 'WebGL is missing',
  },
  chartLabel: {
    id: 'galaxy.chart-label',
    defaultMessage: 'Drawn map of the sectors you know. The list has the same sectors and all orders.',
    description: 'Name of the drawing for screen readers',
  },
  find: {
    id: 'galaxy.find',
    defaultMessage: 'Find a sector or a station',
    description: 'Label of the search field',
  },
  findHint: {
    id: 'galaxy.find-hint',
    defaultMessage: 'A number or a part of a name.',
    description: 'Hint of the search field',
  },
  found: {
    id: 'galaxy.found',
    defaultMessage: '{count, plural, =0 {Nothing found} one {# sector found} other {# sectors found}}',
    description: 'Result of the search',
  },
  legend: {
    id: 'galaxy.legend',
    defaultMessage: 'Large: visited. Middle: scanned. Small: rumoured. Named: has a station.',
    description: 'What the dots of the map mean',
  },
  zoomIn: { id: 'galaxy.zoom-in', defaultMessage: 'Zoom in', description: 'Button' },
  zoomOut: { id: 'galaxy.zoom-out', defaultMessage: 'Zoom out', description: 'Button' },
  centre: {
    id: 'galaxy.centre',
    defaultMessage: 'To your ship',
    description: 'Button: centres the map on the ship',
  },
  sector: { id: 'galaxy.sector', defaultMessage: 'Sector', description: 'Table column: number of a sector' },
  sectorNumber: {
    id: 'galaxy.sector-number',
    defaultMessage: 'Sector {number}',
    description: 'A sector by its number',
  },
  here: {
    id: 'galaxy.here',
    defaultMessage: 'You are here',
    description: 'Badge: the ship is in this sector',
  },
  kind: { id: 'galaxy.kind', defaultMessage: 'Space', description: 'Table column: kind of space' },
  zone: { id: 'galaxy.zone', defaultMessage: 'Zone', description: 'Table column: security zone' },
  station: { id: 'galaxy.station', defaultMessage: 'Station', description: 'Table column: station' },
  knowledge: {
    id: 'galaxy.knowledge',
    defaultMessage: 'Known as',
    description: 'Table column: how well a sector is known',
  },
  seen: {
    id: 'galaxy.seen',
    defaultMessage: 'Last seen',
    description: 'Table column: when a sector was last seen',
  },
  select: { id: 'galaxy.select', defaultMessage: 'Choose', description: 'Button: chooses a sector' },
  selectLabel: {
    id: 'galaxy.select-label',
    defaultMessage: 'Choose sector {number}',
    description: 'Full name of the choose button for screen readers',
  },
  more: { id: 'galaxy.more', defaultMessage: 'Show more', description: 'Button: shows more rows' },
  chosen: {
    id: 'galaxy.chosen',
    defaultMessage: 'Chosen sector',
    description: 'Heading of the chosen sector',
  },
  chooseHint: {
    id: 'galaxy.choose-hint',
    defaultMessage:
      'Choose a sector on the chart or in the list to see what you know of it and to plot a course.',
    description: 'Nothing is chosen yet',
  },
  open: {
    id: 'galaxy.open',
    defaultMessage: 'All you know',
    description: 'Link to the page of the chosen sector',
  },
  objective: {
    id: 'galaxy.objective',
    defaultMessage: 'What shall the course save?',
    description: 'Label of the choice of objective',
  },
  saveTurns: { id: 'galaxy.save-turns', defaultMessage: 'Turns', description: 'Objective: fewest turns' },
  saveRisk: { id: 'galaxy.save-risk', defaultMessage: 'Danger', description: 'Objective: least danger' },
  saveBoth: { id: 'galaxy.save-both', defaultMessage: 'Some of both', description: 'Objective: balanced' },
  course: { id: 'galaxy.course', defaultMessage: 'Course', description: 'Heading of the course' },
  noCourse: {
    id: 'galaxy.no-course',
    defaultMessage: 'You know no way there.',
    description: 'No course was found',
  },
  alreadyHere: {
    id: 'galaxy.already-here',
    defaultMessage: 'You are there already.',
    description: 'The chosen sector is the own sector',
  },
  total: {
    id: 'galaxy.total',
    defaultMessage:
      '{legs, plural, one {# leg} other {# legs}}, {turns, plural, one {# turn} other {# turns}} in all',
    description: 'Length and cost of a course',
  },
  leg: {
    id: 'galaxy.leg',
    defaultMessage: 'Sector {number}: {turns, plural, one {# turn} other {# turns}}, danger {risk, number}',
    description: 'One leg of a course; danger is 0 to 100',
  },
  legDone: {
    id: 'galaxy.leg-done',
    defaultMessage: 'flown',
    description: 'This leg of the course is behind the ship',
  },
  legNext: {
    id: 'galaxy.leg-next',
    defaultMessage: 'next',
    description: 'This leg of the course comes next',
  },
  fly: {
    id: 'galaxy.fly',
    defaultMessage: 'Fly the course',
    description: 'Button: flies the course leg by leg',
  },
  undockAndFly: {
    id: 'galaxy.undock-and-fly',
    defaultMessage: 'Undock and fly',
    description: 'Button: leaves the station and flies the course',
  },
  goOn: {
    id: 'galaxy.go-on',
    defaultMessage: 'Fly on',
    description: 'Button: goes on with a stopped flight',
  },
  stop: { id: 'galaxy.stop', defaultMessage: 'Stop after this leg', description: 'Button: stops the flight' },
  flying: {
    id: 'galaxy.flying',
    defaultMessage: 'Flying to sector {number}…',
    description: 'The ship is on its way',
  },
  arrived: {
    id: 'galaxy.arrived',
    defaultMessage: 'Arrived in sector {number}.',
    description: 'The course is flown',
  },
  stopped: { id: 'galaxy.stopped', defaultMessage: 'Stopped.', description: 'The pilot stopped the flight' },
  lowTurns: {
    id: 'galaxy.low-turns',
    defaultMessage: 'Stopped: you have fewer than {limit, number} turns left.',
    description: 'The flight stopped to keep some turns',
  },
  toSector: {
    id: 'galaxy.to-sector',
    defaultMessage: 'Look around',
    description: 'Link to the sector page after arrival',
  },
});
