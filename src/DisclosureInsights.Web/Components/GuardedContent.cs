using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DisclosureInsights.Web.Components;

/// <summary>
/// Shows its content, and in place of content that threw a notice with a reference number. The log has the exception
/// under that number; the page shows nothing of it.
/// </summary>
public sealed class GuardedContent(ILogger<GuardedContent> logger) : ErrorBoundaryBase
{
    private string? reference;

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = ErrorReference.New(Activity.Current);
        logger.LogError(exception, "A page failed; the reader was shown reference {Reference}", reference);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<ErrorNotice>(1);
        builder.AddComponentParameter(2, nameof(ErrorNotice.Reference), reference ?? "");
        builder.AddComponentParameter(3, nameof(ErrorNotice.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }
}
