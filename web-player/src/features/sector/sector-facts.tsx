import { Ago } from '@sw/web-kit/format/ago.tsx';
import { useFormat } from '@sw/web-kit/format/use-format.ts';
import { Badge, Notice } from '@sw/web-kit/ui/notice.tsx';
import { Panel } from '@sw/web-kit/ui/panel.tsx';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { SectorView } from '#/features/sector/documents.ts';
import { sectorMessages as say } from '#/features/sector/messages.ts';
import { knowledgeWords, sectorTypeWords } from '#/shared/words/space.ts';

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What the pilot knows of a sector, and how old it is. */
export function SectorFacts({ sector }: Readonly<{ sector: SectorView }>) {
  const intl = useIntl();
  const format = useFormat();
  const { level, lastSeenAt } = sector.knowledge;
  return (
    <Panel
      title={intl.formatMessage(say.facts)}
      icon="sector"
      aside={
        <Badge tone={level === 'VISITED' ? 'accent' : 'plain'}>
          {intl.formatMessage(knowledgeWords[level])}
        </Badge>
      }
    >
      {level === 'RUMOUR' && <Notice>{intl.formatMessage(say.rumourOnly)}</Notice>}
      <dl className="facts">
        {sector.type && (
          <Fact name={intl.formatMessage(say.kind)}>{intl.formatMessage(sectorTypeWords[sector.type])}</Fact>
        )}
        <Fact name={intl.formatMessage(say.region)}>{sector.region.name}</Fact>
        {sector.zone && (
          <Fact name={intl.formatMessage(say.zone)}>{intl.formatMessage(say.zoneFacts, sector.zone)}</Fact>
        )}
        {sector.clusterName && <Fact name={intl.formatMessage(say.cluster)}>{sector.clusterName}</Fact>}
        {sector.hazard !== null && (
          <Fact name={intl.formatMessage(say.hazard)}>
            {intl.formatMessage(say.hazardOf, { hazard: sector.hazard })}
          </Fact>
        )}
        {sector.radiation !== null && (
          <Fact name={intl.formatMessage(say.radiation)}>{format.percent(sector.radiation * 100)}</Fact>
        )}
        <Fact name={intl.formatMessage(say.seen)}>
          <Ago at={lastSeenAt} />
        </Fact>
      </dl>
    </Panel>
  );
}
