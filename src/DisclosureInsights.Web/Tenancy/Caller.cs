namespace DisclosureInsights.Web.Tenancy;

/// <summary>
/// Who asks at an endpoint: the session's district and role, bound like a parameter. An endpoint that takes it also
/// names a policy that asks for a membership.
/// </summary>
public sealed record Caller(TenantContext Tenant)
{
    /// <summary>Null, which the framework answers with 400, only if the membership ended after the policy was asked.</summary>
    public static async ValueTask<Caller?> BindAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<CurrentTenant>().FindAsync(context.User, context.RequestAborted) is { } tenant
            ? new Caller(tenant)
            : null;
}
