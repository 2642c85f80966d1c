using DisclosureInsights.Application.Importing;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>Takes files in and starts an import with those that are accepted; the others are named with the reason.</summary>
public sealed partial class UploadBox(UploadIntake intake, ImportStarter starter, Permission permission) : ComponentBase, IDisposable
{
    private const long Mebibyte = 1 << 20;

    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<(string File, ReadError Error)> refused = [];
    private string? problem;
    private bool isReading;
    private int offered;
    private int received;

    /// <summary>A new field for every upload: a browser does not report the same file chosen twice.</summary>
    private int round;

    /// <summary>An import was started; told whether all files were accepted.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<(ImportBatch Batch, bool AllAccepted)> Started { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private UploadIntake Intake => intake;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        problem = null;
        refused = [];
        if (chosen.FileCount == 0)
        {
            return;
        }

        if (chosen.FileCount > intake.MaximumFiles)
        {
            problem = Texts["upload.tooMany", chosen.FileCount, intake.MaximumFiles];
        }
        else if (!await permission.HasAsync(Policies.CanImport))
        {
            problem = Texts["denied"];
        }
        else
        {
            await ImportAsync([.. chosen.GetMultipleFiles(chosen.FileCount).Select(Offered)]);
        }

        round++;
    }

    private async Task ImportAsync(OfferedFile[] files)
    {
        (isReading, offered, received) = (true, files.Length, 0);
        try
        {
            Upload upload = await intake.ReadAsync(files, Show, leaving.Token);
            refused = upload.Errors;
            if (upload.Files.Count > 0)
            {
                ImportBatch batch = await starter.StartAsync(Tenant.TenantId, upload.Files, Tenant.UserId, leaving.Token);
                await Started.InvokeAsync((batch, refused.Count == 0));
            }
            else if (refused.Count == 0)
            {
                problem = Texts["upload.nothing"];
            }
        }
        // The browser lost a file while it was read: moved, changed or on a drive that went away.
        catch (Exception broken) when (broken is IOException or JSException or TimeoutException && !leaving.IsCancellationRequested)
        {
            problem = Texts["upload.broken"];
        }
        finally
        {
            isReading = false;
        }
    }

    /// <summary>The limit of the stream is the intake's business, which says what is too large and why.</summary>
    private OfferedFile Offered(IBrowserFile file) =>
        new(file.Name, file.Size, () => file.OpenReadStream(long.MaxValue, leaving.Token));

    private void Show(int read)
    {
        received = read;
        _ = InvokeAsync(StateHasChanged);
    }
}
