using System.IO.Compression;

namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>Damages the parts of an office file, or the entries of an archive, and packs them again: bytes damaged in the packed file hardly get past unpacking.</summary>
internal static class PackageMutator
{
    /// <summary>The file with one to three of its parts damaged, removed or doubled.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="other">Another file, for splices.</param>
    /// <param name="partKind">Kind of its parts.</param>
    public static byte[] Mutate(Random random, byte[] content, byte[] other, string partKind)
    {
        List<(string Name, byte[] Bytes)> parts = Parts(content);
        for (int times = random.Next(1, 4); times > 0 && parts.Count > 0; times--)
        {
            int index = random.Next(parts.Count);
            (string name, byte[] bytes) = parts[index];
            switch (random.Next(12))
            {
                case 0:
                    parts.RemoveAt(index);
                    break;
                case 1:
                    parts.Add((parts[random.Next(parts.Count)].Name, bytes));
                    break;
                default:
                    parts[index] = (name, Mutator.Mutate(random, partKind, bytes, other));
                    break;
            }
        }

        MemoryStream packed = new();
        using (ZipArchive archive = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in parts)
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static List<(string Name, byte[] Bytes)> Parts(byte[] content)
    {
        List<(string, byte[])> parts = [];
        using ZipArchive archive = new(new MemoryStream(content), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            MemoryStream bytes = new();
            stream.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }

        return parts;
    }
}
