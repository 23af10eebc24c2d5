import markdownIt from 'markdown-it';
import type { Markup } from './html.ts';

const renderer = markdownIt({ html: false });

/** The Markdown of a description; what looks like HTML in it stands as text. */
export function markdown(text: string): Markup {
  return { markup: renderer.render(text) };
}
