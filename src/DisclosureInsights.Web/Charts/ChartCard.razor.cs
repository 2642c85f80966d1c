using System.Globalization;
using DisclosureInsights.Web.Frame;
using DisclosureInsights.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plotly.Blazor;
using Plotly.Blazor.Interop;

namespace DisclosureInsights.Web.Charts;

/// <summary>A chart with its title, the sentence it proves, its table, and its downloads.</summary>
public sealed partial class ChartCard(IJSRuntime js) : ComponentBase
{
    private PlotlyChart? plot;
    private ElementReference menu;
    private IJSObjectReference? script;
    private string id = "chart-" + Guid.NewGuid().ToString("N")[..8];
    private bool tableIsOpen;
    private Chart? drawn;
    private bool drawnDark;
    private bool needsRedraw;
    private ChartDrawing? drawing;
    private IList<ITrace> traces = [];
    private Layout layout = new();
    private Config config = new()
    {
        Responsive = true,
        DisplayLogo = false,
        DisplayModeBar = Plotly.Blazor.ConfigLib.DisplayModeBarEnum.False,
        Locale = CultureInfo.CurrentUICulture.Name == Cultures.Chinese ? Cultures.Chinese : "en",
    };

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The sentence that the chart proves; also read to those who cannot see it.</summary>
    [Parameter]
    public string? Message { get; set; }

    /// <summary>Null while the figures are on their way.</summary>
    [Parameter, EditorRequired]
    public Chart? Chart { get; set; }

    /// <summary>District, filters and time: written under the downloaded picture.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>Name of downloaded pictures without extension; the title where null.</summary>
    [Parameter]
    public string? FileName { get; set; }

    /// <summary>Makes the file of the chart's figures; the argument is <c>csv</c> or <c>xlsx</c>. Without it the two are not offered.</summary>
    [Parameter]
    public EventCallback<string> ExportFigures { get; set; }

    /// <summary>A bar or point was clicked; the argument is its key.</summary>
    [Parameter]
    public EventCallback<string> PointChosen { get; set; }

    [CascadingParameter]
    private Appearance? Appearance { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and its module with it.
        }
    }

    protected override void OnParametersSet()
    {
        bool dark = Appearance?.IsDark == true;
        if (Chart is null || (Equals(Chart, drawn) && dark == drawnDark))
        {
            return;
        }

        needsRedraw = plot is not null;
        (drawn, drawnDark) = (Chart, dark);
        drawing = Chart.Draw(ChartColours.For(dark), Texts);
        traces = drawing.Traces;
        layout = drawing.Layout;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (needsRedraw && plot is not null)
        {
            needsRedraw = false;
            await plot.React();
        }
    }

    private void Ready() => _ = DispatchedAsync(async () =>
    {
        if (PointChosen.HasDelegate && plot is not null)
        {
            await plot.SubscribeClickEvent();
        }
    });

    private void Clicked(IEnumerable<EventDataPoint> points)
    {
        if (points.FirstOrDefault() is { } point
            && drawing?.Keys.ElementAtOrDefault(Number(point.CurveNumber))?.ElementAtOrDefault(Number(point.PointIndex ?? point.PointNumber)) is { } key)
        {
            _ = DispatchedAsync(() => PointChosen.InvokeAsync(key));
        }
    }

    /// <summary>Plotly's component calls back without awaiting; what fails then must still reach the page's error notice.</summary>
    private async Task DispatchedAsync(Func<Task> work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (JSDisconnectedException)
        {
            // The browser left while the chart was being drawn.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    /// <summary>Plotly's numbers arrive as untyped JSON; −1 where there is none.</summary>
    private static int Number(object? value) =>
        int.TryParse(value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private async Task SavePicture(string format)
    {
        script ??= await js.InvokeAsync<IJSObjectReference>("import", "./Charts/ChartCard.razor.js");
        await script.InvokeVoidAsync("save", menu, id, new
        {
            format,
            title = Title,
            source = Source ?? "",
            name = FileName ?? Title,
            width = 1000,
            height = (Chart?.Height ?? 340) + 96,
            recolour = Appearance?.IsDark == true ? ChartColours.DarkToLight : [],
        });
    }

    private Task SaveFigures(string format) => ExportFigures.InvokeAsync(format);
}
