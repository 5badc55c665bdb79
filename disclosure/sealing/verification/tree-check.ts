import type { Sql } from '../../../platform/database.ts';
import { Frontier, type Subtree } from '../frontier.ts';
import type { Hash } from '../merkle-tree.ts';
import { LEVELS_APART } from '../tree-storage.ts';
import type { Findings } from './findings.ts';
import type { Mark } from './marks.ts';

/**
 * Builds the tree anew from the leaves that hold and compares it with what was signed and with the
 * nodes that are kept. Once a leaf is missing there is no tree to compare any more.
 */
export interface TreeCheck {
  append(leaf: Hash | null): void;
  /** Compares a mark of exactly the leaves that were appended. */
  compare(mark: Mark): void;
  /** Compares the nodes that became complete since the last time. */
  compareNodes(sql: Sql): Promise<void>;
  /** Trees whose signed root held. */
  readonly held: number;
}

export function createTreeCheck(findings: Findings): TreeCheck {
  const frontier = new Frontier();
  let isWhole = true;
  let held = 0;
  /** The largest trees whose roots held: in the log itself, and in what others kept of it. */
  const last = { own: 0, kept: 0 };
  /** The largest own one that is smaller than the tree at hand. */
  let before = 0;
  let completed: Subtree[] = [];

  return {
    get held() {
      return held;
    },
    append(leaf) {
      if (leaf === null) isWhole = false;
      if (leaf === null || !isWhole) return;
      for (const subtree of frontier.append(leaf))
        if (subtree.level % LEVELS_APART === 0) completed.push(subtree);
    },
    compare({ size, root, source, isKept }) {
      if (!isWhole) return;
      if (frontier.root().equals(root)) {
        // One tree may be signed in several places.
        if (size > last.own && size > last.kept) held += 1;
        if (isKept) {
          last.kept = size;
        } else if (size > last.own) {
          before = last.own;
          last.own = size;
        }
        return;
      }
      const own = last.own < size ? last.own : before;
      const leaf = Math.max(own, last.kept < size ? last.kept : 0);
      const proven = isKept ? last.kept : leaf;
      findings.add({ kind: 'ROOT_DIFFERS', source, proven, leaf, last: size - 1 });
    },
    async compareNodes(sql) {
      const nodes = completed;
      completed = [];
      if (nodes.length === 0) return;
      for (const { level, index } of await changedNodes(sql, nodes)) {
        const leaf = index * 2 ** level;
        findings.add({ kind: 'NODE_CHANGED', leaf, last: leaf + 2 ** level - 1 });
      }
    },
  };
}

async function changedNodes(sql: Sql, nodes: readonly Subtree[]): Promise<Subtree[]> {
  const rows = await sql<{ hash: Hash | null }[]>`
    select n.hash
    from unnest(
      ${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[]
    ) with ordinality as wanted (level, node_index, place)
    left join disclosure.access_log_nodes n using (level, node_index)
    order by wanted.place`;
  return nodes.filter(({ hash }, place) => rows[place]?.hash?.equals(hash) !== true);
}
