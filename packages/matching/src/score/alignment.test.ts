import { describe, expect, test } from 'vitest';
import { align, type Edge } from './alignment.ts';

const edge = (relation: Edge['relation'], similarity: number, subject: number, listed: number): Edge => ({
  relation,
  similarity,
  subject: { start: subject, length: 1 },
  listed: { start: listed, length: 1 },
});

describe('align', () => {
  const variant = edge('variant', 0.97, 0, 0);
  const typo = edge('typo', 0.97, 0, 0);
  const joined = edge('joined', 0.97, 0, 0);
  const worse = edge('equal', 0.9, 0, 1);
  const other = edge('typo', 0.8, 1, 1);

  test.each([
    [[variant, typo, joined], [variant]],
    [[joined, typo], [typo]],
    [
      [worse, typo, other],
      [typo, other],
    ],
  ])('chooses alike in whatever order they come', (edges, chosen) => {
    expect(align(edges, () => 1)).toEqual(chosen);
    expect(align(edges.toReversed(), () => 1)).toEqual(chosen);
  });

  test('chooses what says nothing last', () => {
    const article = edge('equal', 1, 1, 1);
    const several: Edge = { ...joined, listed: { start: 0, length: 3 } };
    const weightOfListed = ({ length }: Edge['listed']): number => (length === 1 ? 0 : 10);
    expect(align([article, several], weightOfListed)).toEqual([several]);
  });
});
