using MudBlazor;

namespace DisclosureInsights.Web.Frame;

/// <summary>Colours and type of the pages: one deep blue, neutrals, and the four severities, with the same meanings in the dark.</summary>
/// <remarks>Every text colour keeps a contrast of at least 4.5 : 1 on the surfaces it stands on.</remarks>
public static class DistrictTheme
{
    private static readonly string[] Fonts =
        ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "system-ui", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1B4F8A",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#4A5563",
            SecondaryContrastText = "#FFFFFF",
            Tertiary = "#3A5A7A",
            Error = "#B3261E",
            ErrorContrastText = "#FFFFFF",
            Warning = "#9A6700",
            WarningContrastText = "#FFFFFF",
            Info = "#3A5A7A",
            InfoContrastText = "#FFFFFF",
            Success = "#1E6B3A",
            SuccessContrastText = "#FFFFFF",
            Background = "#F4F6F8",
            BackgroundGray = "#EBEEF2",
            Surface = "#FFFFFF",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#1F2933",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#1F2933",
            DrawerIcon = "#4A5563",
            TextPrimary = "#1F2933",
            TextSecondary = "#4A5563",
            TextDisabled = "#6B7480",
            ActionDefault = "#4A5563",
            ActionDisabled = "#8A939E",
            LinesDefault = "#D8DDE3",
            LinesInputs = "#7B8590",
            TableLines = "#D8DDE3",
            TableHover = "#EEF3F9",
            TableStriped = "#F8FAFB",
            Divider = "#D8DDE3",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8AB8F0",
            PrimaryContrastText = "#0E2238",
            Secondary = "#B4BDC8",
            SecondaryContrastText = "#14181D",
            Tertiary = "#9DB8D2",
            Error = "#F2928A",
            ErrorContrastText = "#3A0B08",
            Warning = "#E3B341",
            WarningContrastText = "#2E2000",
            Info = "#9DB8D2",
            InfoContrastText = "#12202E",
            Success = "#7CC593",
            SuccessContrastText = "#07240F",
            Background = "#14181D",
            BackgroundGray = "#101418",
            Surface = "#1C2229",
            AppbarBackground = "#1C2229",
            AppbarText = "#E6EAEE",
            DrawerBackground = "#1C2229",
            DrawerText = "#E6EAEE",
            DrawerIcon = "#B4BDC8",
            TextPrimary = "#E6EAEE",
            TextSecondary = "#B4BDC8",
            TextDisabled = "#8E98A3",
            ActionDefault = "#B4BDC8",
            ActionDisabled = "#6B7480",
            LinesDefault = "#343C46",
            LinesInputs = "#8E98A3",
            TableLines = "#343C46",
            TableHover = "#26303B",
            TableStriped = "#20272F",
            Divider = "#343C46",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.25rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.8125rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.75rem", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
    };
}
