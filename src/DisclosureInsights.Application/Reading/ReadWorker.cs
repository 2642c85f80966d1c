using System.Collections.Concurrent;
using System.Text;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Reading;

/// <summary>
/// The reading process: takes files from standard input, reads them and writes what they hold to standard output. It
/// opens nothing: no database, no configuration, no network, no file.
/// </summary>
public static class ReadWorker
{
    /// <summary>The argument, alone on the command line, that makes a program of the product a reading process.</summary>
    public const string Argument = "read-worker";

    /// <summary>A file that took this much is followed by a thorough collection, so that the next ones find the memory free.</summary>
    private const long LargeFile = 64 << 20;

    /// <summary>Of the same build on both sides, since the format has no versions.</summary>
    internal static byte[] Build => typeof(ReadWorker).Module.ModuleVersionId.ToByteArray();

    /// <summary>Serves until standard input ends. The program's exit status.</summary>
    public static int Run()
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();

        // A library that prints must not print into the frames.
        Console.SetOut(Console.Error);
        using BlockingCollection<(ReadResultFormat.Request Request, byte[] Content)> files = [];
        Thread reader = new(() => Serve(files, output)) { IsBackground = true, Name = "reader" };
        reader.Start();
        try
        {
            while (true)
            {
                ReadResultFormat.Request request = ReadResultFormat.Read<ReadResultFormat.Request>(ReaderFrames.Read(input).Content);
                files.Add((request, ReaderFrames.Read(input).Content));
            }
        }
        catch (IOException)
        {
            // The other process is gone or needs no more: whatever is being read is of no use to anyone.
            return 0;
        }
    }

    private static void Serve(BlockingCollection<(ReadResultFormat.Request Request, byte[] Content)> files, Stream output)
    {
        try
        {
            ReaderFrames.Write(output, ReaderFrame.Ready, Build);
            foreach ((ReadResultFormat.Request request, byte[] content) in files.GetConsumingEnumerable())
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                foreach ((ReaderFrame kind, byte[] frame) in Answer(request, content))
                {
                    ReaderFrames.Write(output, kind, frame);
                }

                if (GC.GetAllocatedBytesForCurrentThread() - before > LargeFile)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }
            }
        }
        catch (IOException)
        {
            // Nobody takes the answer: the other process is gone.
            Environment.Exit(0);
        }
    }

    private static IEnumerable<(ReaderFrame, byte[])> Answer(ReadResultFormat.Request request, byte[] content)
    {
        ReadResult? result = null;
        (ReaderFrame, byte[]) failure = default;
        try
        {
            result = ReportReader.Read(content, request.FileName, request.Limits);
        }
        catch (Exception problem) when (IsOutOfMemory(problem))
        {
            failure = (ReaderFrame.OutOfMemory, []);
        }
        catch (Exception problem)
        {
            failure = (ReaderFrame.Broke, Encoding.UTF8.GetBytes(problem.ToString()));
        }

        if (result is null)
        {
            yield return failure;
            yield break;
        }

        foreach (ReadReport report in result.Reports)
        {
            yield return (ReaderFrame.Report, ReadResultFormat.Write(report));
        }

        yield return (ReaderFrame.Ending, ReadResultFormat.Write(new ReadResultFormat.Ending(result.Kind, result.Errors)));
    }

    private static bool IsOutOfMemory(Exception? problem) =>
        problem is not null && (problem is OutOfMemoryException || IsOutOfMemory(problem.InnerException));
}
