using DisclosureInsights.Samples.Files;
using DisclosureInsights.Samples.Verification;

// generate [--out FOLDER]: writes the samples; templates [--out FOLDER]: writes the datasets to fill in; verify [--in FOLDER]: reads and checks them, 1 where something is missed or false.
string folder = args is [_, "--out" or "--in", { } given] ? given : Path.Combine("data", "samples");
switch (args.FirstOrDefault())
{
    case "generate" when args.Length is 1 or 3:
        foreach ((string path, byte[] content) in SampleFiles.Make())
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        return 0;

    case "templates" when args.Length is 1 or 3:
        string templates = args.Length == 3 ? folder : Path.Combine("data", "templates");
        Directory.CreateDirectory(templates);
        foreach ((string name, byte[] content) in TemplateFiles.Make())
        {
            File.WriteAllBytes(Path.Combine(templates, name), content);
        }

        return 0;

    case "verify" when args.Length is 1 or 3:
        bool fine = true;
        foreach (DistrictFiles district in Manifest.Read(File.ReadAllBytes(Path.Combine(folder, Manifest.Name))))
        {
            DistrictVerification result = DistrictVerification.Of(
                district, file => File.ReadAllBytes(Path.Combine(folder, district.Folder, file)));
            VerificationText.Write(result, Console.Out);
            fine &= result.IsFine;
        }

        return fine ? 0 : 1;

    default:
        Console.Error.WriteLine("Usage: generate [--out FOLDER] | templates [--out FOLDER] | verify [--in FOLDER]");
        return 64;
}
