import { Panel } from '@sw/web-kit/ui/panel.tsx';
import { useIntl } from 'react-intl';
import type { SectorView } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';

/** The worlds of a sector. */
export function PlanetsPanel({ planets }: Readonly<{ planets: SectorView['planets'] }>) {
  const intl = useIntl();
  return (
    <Panel title={intl.formatMessage(say.planets)} icon="planet">
      {planets.length === 0 ? (
        <p className="soft">{intl.formatMessage(say.noPlanets)}</p>
      ) : (
        <ul className="list">
          {planets.map((planet) => (
            <li key={planet.id}>
              <strong>{planet.name}</strong>
              <span className="small soft">
                {intl.formatMessage(say.planet, { type: planet.type, habitability: planet.habitability })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
