using DisclosureInsights.Application.Importing;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Web.Features.Imports;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DisclosureInsights.Web.Api;

/// <summary><c>GET /imports</c>, <c>GET /imports/{id}</c>, <c>POST /imports</c> and the token for it.</summary>
public static class ImportsApi
{
    public static void MapImportsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/antiforgery", Token).WithSummary("A token for changing requests and the header to send it in.")
            .RequireAuthorization(Policies.DistrictMember);
        api.MapGet("/imports", ListAsync).WithSummary("Imports, newest first.")
            .ProducesProblem(StatusCodes.Status400BadRequest).RequireAuthorization(Policies.CanSeeDistrict);
        api.MapGet("/imports/{id:guid}", FindAsync).WithName("import").WithSummary("An import with its lines.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.CanSeeDistrict);
        api.MapPost("/imports", StartAsync).WithSummary("Imports files: HTML, text, Markdown, Excel workbooks, CSV or XLSX datasets, or ZIP of these.")
            .Accepts<IFormFileCollection>("multipart/form-data")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .AddEndpointFilter<AntiforgeryHeaderFilter>()
            .RequireAuthorization(Policies.CanImport);
    }

    private static Ok<AntiforgeryJson> Token(HttpContext context, IAntiforgery antiforgery)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        return TypedResults.Ok(new AntiforgeryJson(tokens.HeaderName!, tokens.RequestToken!));
    }

    private static async Task<Results<Ok<PageJson<ImportJson>>, ProblemHttpResult>> ListAsync(
        int? skip, int? take, Caller caller, ImportListQuery imports, ApiProblem problem, CancellationToken cancellation)
    {
        if (Paging.Of(skip, take) is not { } part)
        {
            return problem.Wrong("paging", Paging.Most);
        }

        Page<ImportListItem> page = await imports.PageAsync(caller.Tenant.TenantId, part.Skip, part.Take, cancellation);
        return TypedResults.Ok(new PageJson<ImportJson>(page.Total, part.Skip, [.. page.Items.Select(item => ImportJson.Of(item.Batch))]));
    }

    private static async Task<Results<Ok<ImportWithLinesJson>, ProblemHttpResult>> FindAsync(
        Guid id, int? skip, int? take, Caller caller, ImportBatchStore batches, ApiProblem problem, CancellationToken cancellation)
    {
        if (Paging.Of(skip, take) is not { } part)
        {
            return problem.Wrong("paging", Paging.Most);
        }

        if (await batches.FindAsync(caller.Tenant.TenantId, id, cancellation) is not { } batch)
        {
            return problem.NotFound();
        }

        Dictionary<int, string> files = (await batches.FilesAsync(caller.Tenant.TenantId, id, cancellation))
            .ToDictionary(file => file.Ordinal, file => file.FileName);
        Page<ImportItem> lines = await batches.ItemsAsync(caller.Tenant.TenantId, id, part.Skip, part.Take, null, cancellation);
        return TypedResults.Ok(new ImportWithLinesJson(
            ImportJson.Of(batch), new PageJson<ImportLineJson>(lines.Total, part.Skip, [.. lines.Items.Select(line => ImportLineJson.Of(line, files))])));
    }

    private static async Task<Results<AcceptedAtRoute<ImportStartedJson>, ProblemHttpResult>> StartAsync(
        HttpRequest request, Caller caller, UploadIntake intake, ImportStarter starter, ApiProblem problem, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return problem.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        IFormFileCollection files;
        try
        {
            files = (await request.ReadFormAsync(cancellation)).Files;
        }
        // The body is longer than the limit of a form: what the headers said of it was not believed.
        catch (Exception broken) when (IsTooLarge(broken))
        {
            return problem.TooLarge();
        }
        catch (InvalidDataException broken) when (broken.Message.StartsWith("Form value count limit", StringComparison.Ordinal))
        {
            return problem.Wrong("tooManyFiles", intake.MaximumFiles);
        }
        // It ends too early, or is no form at all.
        catch (Exception broken) when (broken is InvalidDataException or IOException && !cancellation.IsCancellationRequested)
        {
            return problem.Wrong("brokenForm");
        }

        if (files.Count == 0 || files.Count > intake.MaximumFiles)
        {
            return files.Count == 0 ? problem.Wrong("noFiles") : problem.Wrong("tooManyFiles", intake.MaximumFiles);
        }

        Upload upload = await intake.ReadAsync(
            [.. files.Select(file => new OfferedFile(file.FileName, file.Length, file.OpenReadStream))], null, cancellation);
        RefusedFileJson[] refused = [.. upload.Errors.Select(error => RefusedFileJson.Of(error.File, error.Error))];
        if (upload.Files.Count == 0)
        {
            return problem.Refused(refused);
        }

        ImportBatch batch = await starter.StartAsync(caller.Tenant.TenantId, upload.Files, caller.Tenant.UserId, cancellation);
        return TypedResults.AcceptedAtRoute(new ImportStartedJson(ImportJson.Of(batch), refused), "import", new { id = batch.Id });
    }

    /// <summary>The form's limits are told apart from its other complaints by their messages alone.</summary>
    private static bool IsTooLarge(Exception broken) =>
        broken is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
        || (broken is InvalidDataException && broken.Message.StartsWith("Multipart body length limit", StringComparison.Ordinal));
}
