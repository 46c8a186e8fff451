import type { Rng } from '@sw/kernel/rng';

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'h',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'th',
  'tr',
  'v',
  'vel',
  'x',
  'z',
  'or',
  'el',
  'an',
  'is',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ae', 'ei', 'ia', 'ou', 'y'];
const CODAS = ['l', 'n', 'r', 's', 'th', 'm', 'x', 'nd', 'rn', 'sk', 'ris', 'dan', 'vos', 'mir', 'ka', 'tis'];
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const CLUSTER_WORDS = [
  'Reach',
  'Drift',
  'Cluster',
  'Expanse',
  'Rim',
  'Deep',
  'Hollow',
  'Veil',
  'Shoal',
  'March',
];
const STATION_WORDS = [
  'Station',
  'Post',
  'Port',
  'Exchange',
  'Landing',
  'Anchorage',
  'Gate',
  'Depot',
  'Haven',
  'Works',
];

/** Makes names that do not repeat within one region. */
export type NameSource = Readonly<{
  cluster(): string;
  station(): string;
  planet(): string;
  tradeDock(): string;
}>;

/** Builds the names of one region from its own dice. */
export function nameSource(rng: Rng): NameSource {
  const used = new Set<string>();
  const unused = (make: () => string): string => {
    for (let name = make(); ; name = make()) {
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  return {
    cluster: () => unused(() => `${word(rng)} ${rng.pick(CLUSTER_WORDS)}`),
    station: () => unused(() => `${word(rng)} ${rng.pick(STATION_WORDS)}`),
    planet: () => unused(() => `${word(rng)} ${rng.pick(NUMERALS)}`),
    tradeDock: () => unused(() => `TradeDock ${word(rng)}`),
  };
}

function word(rng: Rng): string {
  const syllables = rng.int(1, 2);
  let text = '';
  for (let syllable = 0; syllable < syllables; syllable++) text += rng.pick(ONSETS) + rng.pick(VOWELS);
  text += rng.pick(CODAS);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
