import type { Rng } from '@sw/kernel/rng';

const FIRST = ['Arvo', 'Brakka', 'Cindal', 'Dorrim', 'Eska', 'Fenn', 'Gorvek', 'Hessa', 'Ilmar', 'Jaxa', 'Korrin', 'Lusk', 'Marrow', 'Nix', 'Orvane', 'Pell', 'Quarl', 'Rusk', 'Sable', 'Tarn', 'Ulvi', 'Vesk', 'Wren', 'Zadra'] as const;
const LAST = ['Achterberg', 'Blackwake', 'Coldiron', 'Drell', 'Emberly', 'Farrow', 'Grimholt', 'Halloway', 'Ironvane', 'Jott', 'Kestrel', 'Lanthorn', 'Mordaunt', 'Nightjar', 'Oxbow', 'Pyre', 'Quill', 'Ravensby', 'Stray', 'Thorne', 'Umber', 'Vantage', 'Wolfram', 'Yarrow'] as const;

/** A proper name, the same in every language. */
export const rollPirateName = (rng: Rng): string => `${rng.pick(FIRST)} ${rng.pick(LAST)}`;
