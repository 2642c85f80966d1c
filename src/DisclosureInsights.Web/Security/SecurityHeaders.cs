namespace DisclosureInsights.Web.Security;

/// <summary>Headers on every answer: nothing is loaded from elsewhere, nobody frames the pages, no type is guessed.</summary>
public static class SecurityHeaders
{
    public static HeaderPolicyCollection Policies { get; } = new HeaderPolicyCollection()
        .RemoveServerHeader()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 60 * 60 * 24 * 365)
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddScriptSrc().Self();
            // MudBlazor writes its theme into a style element and places popovers by style attributes, Plotly likewise.
            policy.AddStyleSrc().Self().UnsafeInline();
            // Pictures of charts are made from data and blob addresses inside the page.
            policy.AddImgSrc().Self().Data().Blob();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        });
}
