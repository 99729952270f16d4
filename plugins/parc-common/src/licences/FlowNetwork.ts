interface Edge {
  to: number;
  /** What may still be sent through it. */
  left: number;
}

/**
 * A network through which whole units flow (Dinic 1970). Each call of `send` sends as much more as there is room for;
 * what was sent before may take another way, but stays sent.
 */
export class FlowNetwork {
  /** Each edge is followed by the one that takes back what went through it. */
  private readonly edges: Edge[] = [];
  private readonly edgesFrom: number[][] = [];
  private levels: number[] = [];
  private next: number[] = [];

  addNode(): number {
    return this.edgesFrom.push([]) - 1;
  }

  /** Answers what `sentThrough` is asked with. */
  addEdge(from: number, to: number, capacity: number): number {
    const edge = this.edges.push({ to, left: capacity }, { to: from, left: 0 });
    this.edgesFrom[from].push(edge - 2);
    this.edgesFrom[to].push(edge - 1);
    return edge - 2;
  }

  sentThrough(edge: number): number {
    return this.edges[edge + 1].left;
  }

  /** Sends all that still fits, at most `limit`; answers how much that was. */
  send(source: number, sink: number, limit: number): number {
    let sent = 0;
    while (sent < limit && this.findLevels(source, sink)) {
      this.next = this.edgesFrom.map(() => 0);
      let more = this.push(source, sink, limit - sent);
      while (more > 0) {
        sent += more;
        more = this.push(source, sink, limit - sent);
      }
    }
    return sent;
  }

  private findLevels(source: number, sink: number): boolean {
    this.levels = this.edgesFrom.map(() => -1);
    this.levels[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const edge of this.edgesFrom[node]) {
        const { to, left } = this.edges[edge];
        if (left <= 0 || this.levels[to] >= 0) continue;
        this.levels[to] = this.levels[node] + 1;
        queue.push(to);
      }
    }
    return this.levels[sink] >= 0;
  }

  /** One way to the sink along the levels; no way is longer than the network has nodes. */
  private push(node: number, sink: number, amount: number): number {
    if (node === sink || amount === 0) return amount;
    const edges = this.edgesFrom[node];
    for (; this.next[node] < edges.length; this.next[node] += 1) {
      const edge = edges[this.next[node]];
      const { to, left } = this.edges[edge];
      if (left <= 0 || this.levels[to] !== this.levels[node] + 1) continue;
      const pushed = this.push(to, sink, Math.min(amount, left));
      if (pushed === 0) continue;
      this.edges[edge].left -= pushed;
      // eslint-disable-next-line no-bitwise -- an edge and the one that takes it back differ in the last bit
      this.edges[edge ^ 1].left += pushed;
      return pushed;
    }
    return 0;
  }
}
