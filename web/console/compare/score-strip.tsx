import { scaleLinear } from "@visx/scale";
import { Circle, Line } from "@visx/shape";

const WIDTH = 88;
const HEIGHT = 14;
const x = scaleLinear<number>({ domain: [1, 10], range: [5, WIDTH - 5] });

/** Where a score lies between 1 and 10; the number stands beside it. */
export function ScoreStrip({ tenths }: { readonly tenths: number }) {
  return (
    <svg className="score-strip" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <Line className="run-line" from={{ x: x(1), y: HEIGHT / 2 }} to={{ x: x(10), y: HEIGHT / 2 }} />
      <Circle className="run-dot" cx={x(tenths / 10)} cy={HEIGHT / 2} r={4.5} />
    </svg>
  );
}
