using System.Globalization;
using Bunit;
using DisclosureInsights.Web.Localization;

namespace DisclosureInsights.Web.Tests.Components;

/// <summary>Renders components in Chinese.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Cultures.Chinese);
        Services.AddLocalization();
    }

    protected static void SpeakEnglish() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Cultures.English);
}
