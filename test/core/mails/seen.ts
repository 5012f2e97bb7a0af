/** What a reader of the HTML sees: not what is for a list of mails, for a style or for Outlook. */
export const seen = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<div style="display:none.*?<\/div>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The words of a text or of what is seen of HTML, without the marks that only one of them has. */
export const wordsIn = (form: string) => form.replace(/[-*:]/g, ' ').split(/\s+/).filter(Boolean);
