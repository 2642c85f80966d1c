// Pictures are made and saved in the browser. As a data URL over SignalR they exceed the message limit and drop the circuit.
export async function save(menu, id, picture) {
  menu.open = false;
  const plot = document.getElementById(id);
  // A picture goes into a white document, also from a dark page.
  const recolour = part => JSON.parse(picture.recolour.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(part)));
  const light = recolour(plot.layout);
  const layout = {
    ...light, autosize: false, width: picture.width, height: picture.height, paper_bgcolor: '#ffffff', plot_bgcolor: '#ffffff',
    margin: { ...light.margin, t: (light.margin?.t ?? 0) + 40, b: (light.margin?.b ?? 0) + 56 },
    font: { ...light.font, color: '#1f2933' },
    title: { text: picture.title, x: 0.02, xanchor: 'left', font: { size: 18 } },
    annotations: [...(light.annotations ?? []), {
      text: picture.source, xref: 'paper', yref: 'paper', x: 0, y: 0, xanchor: 'left', yanchor: 'top', yshift: -56, showarrow: false,
      font: { size: 11, color: '#4a5563' } }],
  };
  const url = await Plotly.toImage({ data: recolour(plot.data), layout }, { format: picture.format, width: picture.width, height: picture.height, scale: 2 });
  const link = document.createElement('a');
  link.href = url;
  link.download = `${picture.name}.${picture.format}`;
  link.click();
}
