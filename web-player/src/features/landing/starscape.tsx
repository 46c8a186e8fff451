type Star = readonly [x: number, y: number, size: number];

const STARS: readonly Star[] = [
  [60, 70, 4],
  [150, 40, 6],
  [240, 110, 5],
  [130, 160, 9],
  [220, 210, 4],
  [320, 170, 6],
  [380, 80, 5],
  [70, 250, 5],
  [170, 300, 7],
  [280, 290, 4],
  [370, 260, 8],
  [110, 370, 4],
  [230, 390, 5],
  [340, 360, 4],
  [410, 330, 5],
];
const WAYS: readonly (readonly [from: number, to: number])[] = [
  [0, 1],
  [1, 2],
  [0, 3],
  [2, 3],
  [2, 6],
  [3, 4],
  [2, 5],
  [4, 5],
  [5, 6],
  [3, 7],
  [4, 8],
  [7, 8],
  [8, 9],
  [5, 10],
  [9, 10],
  [8, 11],
  [9, 12],
  [10, 14],
  [12, 13],
  [13, 14],
  [11, 12],
];
const COURSE = new Set(['0-3', '3-4', '4-5', '5-10']);
const at = (star: number): Star => STARS[star] ?? [0, 0, 0];

/** A piece of a galaxy, drawn for the eye only. */
export function Starscape() {
  return (
    <svg className="starscape" viewBox="30 10 410 410" aria-hidden="true" focusable="false">
      {WAYS.map(([from, to]) => {
        const [x1, y1] = at(from);
        const [x2, y2] = at(to);
        return (
          <line
            key={`${from}-${to}`}
            x1={x1}
            y1={y1}
            x2={x2}
            y2={y2}
            data-course={COURSE.has(`${from}-${to}`)}
          />
        );
      })}
      {STARS.map(([x, y, size], star) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={size} data-station={star % 5 === 3} />
      ))}
    </svg>
  );
}
