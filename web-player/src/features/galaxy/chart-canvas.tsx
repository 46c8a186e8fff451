import { Button } from '@sw/web-kit/ui/button.tsx';
import Graph from 'graphology';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import Sigma from 'sigma';
import type { DotTone, Drawing } from '#/features/galaxy/drawing.ts';
import { galaxyMessages as say } from '#/features/galaxy/messages.ts';

const COLOURS: Readonly<Record<DotTone, string>> = {
  here: '#ffe08a',
  chosen: '#ffffff',
  course: '#f4c35f',
  station: '#63d4e8',
  visited: '#93a4bd',
  scanned: '#6b7f9e',
  rumour: '#4d5f7d',
};
const WAY = '#41567a';
const TUNNEL = '#7a68c2';
const COURSE = '#f4c35f';

function graphOf({ dots, edges }: Drawing): Graph {
  const graph = new Graph({ multi: false, type: 'undirected' });
  for (const dot of dots)
    graph.addNode(dot.key, {
      x: dot.x,
      y: dot.y,
      size: dot.size,
      label: dot.label,
      color: COLOURS[dot.tone],
      forceLabel: dot.tone === 'here' || dot.tone === 'chosen',
      zIndex: dot.size,
    });
  for (const edge of edges)
    graph.addEdge(edge.from, edge.to, {
      size: edge.isCourse ? 4 : 1.2,
      color: edge.isCourse ? COURSE : edge.isTunnel ? TUNNEL : WAY,
    });
  return graph;
}

function start(place: HTMLElement, drawing: Drawing, onChoose: (number: number) => void): Sigma {
  const sigma = new Sigma(graphOf(drawing), place, {
    labelColor: { color: '#e8eef8' },
    labelFont: 'system-ui, sans-serif',
    labelSize: 13,
    labelRenderedSizeThreshold: 6,
    labelDensity: 0.6,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    zIndex: true,
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => {},
  });
  sigma.on('clickNode', ({ node }) => onChoose(Number(node)));
  return sigma;
}

type ChartCanvasProps = Readonly<{
  drawing: Drawing;
  hereNumber: number;
  centreNumber: number | null;
  onChoose: (number: number) => void;
}>;

const MOVE_MILLISECONDS = 350;
const SECTORS_IN_SIGHT = 25;

function moveTo(sigma: Sigma, number: number): void {
  const place = sigma.getNodeDisplayData(String(number));
  if (!place) return;
  const camera = sigma.getCamera();
  const closeUp = Math.sqrt(SECTORS_IN_SIGHT / Math.max(SECTORS_IN_SIGHT, sigma.getGraph().order));
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = { x: place.x, y: place.y, ratio: Math.min(camera.ratio, closeUp) };
  void camera.animate(target, { duration: isStill ? 0 : MOVE_MILLISECONDS });
}

/** The drawn map: drag to pan, wheel or pinch to zoom, press a dot to choose it. */
export function ChartCanvas({ drawing, hereNumber, centreNumber, onChoose }: ChartCanvasProps) {
  const intl = useIntl();
  const place = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const latest = useRef({ drawing, onChoose });
  useEffect(() => {
    latest.current = { drawing, onChoose };
  });
  useEffect(() => {
    if (!place.current) return;
    const running = start(place.current, latest.current.drawing, (number) => latest.current.onChoose(number));
    sigma.current = running;
    return () => {
      running.kill();
      sigma.current = null;
    };
  }, []);
  useEffect(() => {
    sigma.current?.setGraph(graphOf(drawing));
    sigma.current?.refresh();
  }, [drawing]);
  useEffect(() => {
    if (sigma.current && centreNumber !== null) moveTo(sigma.current, centreNumber);
  }, [centreNumber]);

  return (
    <div className="chart">
      <div className="chart-drawing" ref={place} role="img" aria-label={intl.formatMessage(say.chartLabel)} />
      <div className="chart-buttons">
        <Button
          size="slim"
          aria-label={intl.formatMessage(say.zoomIn)}
          onPress={() => void sigma.current?.getCamera().animatedZoom()}
        >
          +
        </Button>
        <Button
          size="slim"
          aria-label={intl.formatMessage(say.zoomOut)}
          onPress={() => void sigma.current?.getCamera().animatedUnzoom()}
        >
          −
        </Button>
        <Button
          size="slim"
          icon="ship"
          aria-label={intl.formatMessage(say.centre)}
          onPress={() => sigma.current && moveTo(sigma.current, hereNumber)}
        >
          {null}
        </Button>
      </div>
    </div>
  );
}
