import { AxisBottom } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Circle, Line } from "@visx/shape";
import type { AreaScore } from "#contract/evaluation.ts";

const WIDTH = 148;
const HEIGHT = 44;
const EDGE = 10;
const DOT = 4.5;
/** Dots of runs that gave the same score stand above each other. */
const STACK = 10;
/** The anchors of every rubric. */
const TICKS = [1, 5, 10];
/** More than this between two runs asks for a person. */
const WIDE = 2;

const x = scaleLinear<number>({ domain: [1, 10], range: [EDGE, WIDTH - EDGE] });

/** The scale once, above the rows. */
export function RunScale() {
  return (
    <svg className="run-scale" width={WIDTH} height={20} viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      <AxisBottom
        scale={x}
        top={0}
        tickValues={TICKS}
        tickFormat={(value) => String(Number(value))}
        hideAxisLine
        hideTicks
        tickLength={0}
        tickLabelProps={{ dy: "0.25em" }}
        tickClassName="run-scale-tick"
      />
    </svg>
  );
}

/** One dot a run on the scale from 1 to 10, a bar at the score, a line where runs lie apart. Its text stands beside it. */
export function RunDots({ area }: { readonly area: Pick<AreaScore, "runs" | "scoreTenths" | "range"> }) {
  const scores = area.runs.flatMap(({ score }) => (score === null ? [] : [score]));
  const middle = HEIGHT / 2;
  const below = new Map<number, number>();
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  return (
    <svg className="run-dots" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <Line className="run-line" from={{ x: x(1), y: middle }} to={{ x: x(10), y: middle }} />
      {TICKS.map((tick) => (
        <Line key={tick} className="run-line" from={{ x: x(tick), y: middle - 4 }} to={{ x: x(tick), y: middle + 4 }} />
      ))}
      {scores.length > 1 && highest > lowest ? (
        <Line
          className="run-range"
          data-wide={(area.range ?? 0) > WIDE || undefined}
          from={{ x: x(lowest), y: middle }}
          to={{ x: x(highest), y: middle }}
        />
      ) : null}
      {area.scoreTenths === null ? null : (
        <Line
          className="run-score"
          from={{ x: x(area.scoreTenths / 10), y: 3 }}
          to={{ x: x(area.scoreTenths / 10), y: HEIGHT - 3 }}
        />
      )}
      {area.runs.map(({ run, score }) => {
        if (score === null) return null;
        const place = below.get(score) ?? 0;
        below.set(score, place + 1);
        const of = scores.filter((other) => other === score).length;
        return (
          <Group key={run} left={x(score)} top={middle + (place - (of - 1) / 2) * STACK}>
            <Circle className="run-dot" r={DOT} />
          </Group>
        );
      })}
    </svg>
  );
}
