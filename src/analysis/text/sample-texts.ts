/** How a language looks that is written in Latin letters: a few sentences, and words that nearly all its texts have. */
interface Sample {
  text: string;
  words: string;
}

/** Enough of each to tell it from the others. Spanish, German, Italian and Portuguese are not taken for French. */
export const samples: Readonly<Record<string, Sample>> = {
  en: {
    words: `the of and to a in is that it was for on are as with his they i at be this have from or had by not but what
      all were we when your can said there an each which she do how their if will up other about out many then them these
      so some her would make like him into has my our you he who more no could me us it's don't i'm very because should
      need needs than much any only its over must been don't can't isn't doesn't both being does such those where why am`,
    text: `When I was a child we lived near the school, and every morning my brother walked with me through the market.
      The teachers were kind, but there were too many of us in one small room and nobody asked what we wanted to learn.
      My mother worked at night in the hospital. She told us that things would change if people listened to each other.
      I would like to have a place where young people can meet after class, where somebody helps with homework and where
      nobody is laughed at. Last year my friend left because the bus no longer stops in our street. We thought that this
      was unfair. Health, work, housing and water should not depend on where you were born. The children played football
      together, they found their way home, and knew which neighbours would give them something to eat. I am thankful for
      the help that I received, even though it was difficult at first. Everything should be easier for those who follow.
      Look at the green field, the white house, the big dog and the little bird. Once upon a time there was a king who
      had three daughters. How much does it cost? Thank you very much, that would be great, please write again soon.
      Local government needs to protect public land, and its decisions must become more transparent and responsible. Our
      current taxes are too high for most families; income, property and business are not treated equally. Education is
      a basic right. Elections, voting systems and political parties should represent all citizens, including minorities
      and indigenous communities. Regulations about housing, traffic and building require better enforcement. Farmers,
      fishermen and hunters use natural resources; conservation of native species depends on available funding. National
      policy supports research, technology and economic growth, yet poverty, unemployment and low wages stay the biggest
      problems. Sports injuries, mental illness and drug abuse concern everyone. Several organizations provide training,
      service and information. Increasing the minimum income reduces inequality. Foreign ownership, immigration, climate
      change, pollution and energy are important issues. Lower costs, real choices, similar views, general agreement.`,
  },
  fr: {
    words: `le la les de des du un une et à en que qui dans est pas ne pour sur ce il elle je nous vous ils se sa son ses
      au aux par plus avec tout mais on leur était sont ont cette comme être fait avoir aussi ou où si mon ma mes nos notre
      votre très bien même sans lui y d l c'est qu n s j m ça quand`,
    text: `Quand j'étais enfant, nous habitions près de l'école, et chaque matin mon frère marchait avec moi à travers le
      marché. Les professeurs étaient gentils, mais nous étions trop nombreux dans une petite salle et personne ne nous
      demandait ce que nous voulions apprendre. Ma mère travaillait la nuit à l'hôpital. Elle disait que les choses
      changeraient si les gens s'écoutaient davantage. Je voudrais avoir un lieu où les jeunes peuvent se retrouver après
      les cours, où quelqu'un aide aux devoirs et où l'on ne se moque de personne. L'année dernière, mon amie est partie
      parce que le bus ne s'arrête plus dans notre rue. Nous avons trouvé cela injuste. La santé, le travail, le logement
      et l'eau ne devraient pas dépendre de l'endroit où l'on est né. Les enfants jouaient ensemble au ballon, ils ont
      retrouvé leur chemin et savaient quels voisins leur donneraient quelque chose à manger. Il était une fois un roi qui
      avait trois filles. Regardez le champ vert, la maison blanche, le grand chien et le petit oiseau. Combien ça coûte ?
      Merci beaucoup, ce serait vraiment formidable, écrivez-nous bientôt. Bonjour, comment allez-vous aujourd'hui ?
      Les collectivités doivent protéger les terres publiques, et leurs décisions doivent devenir plus transparentes. Nos
      impôts actuels sont trop élevés pour la plupart des familles; le revenu et la propriété ne sont pas traités de façon
      égale. L'éducation est un droit fondamental. Les élections et les partis politiques devraient représenter tous les
      citoyens, y compris les minorités et les communautés autochtones. La réglementation du logement et de la circulation
      exige un meilleur contrôle. Les agriculteurs, les pêcheurs et les chasseurs utilisent les ressources naturelles; la
      protection des espèces dépend des moyens disponibles. La politique nationale soutient la recherche, la technologie
      et la croissance économique, mais la pauvreté, le chômage et les bas salaires restent les plus grands problèmes.
      Plusieurs associations proposent de la formation, des services et des renseignements. Augmenter le revenu minimal
      réduit les inégalités. L'immigration, le changement climatique, la pollution et l'énergie sont importants.`,
  },
  es: {
    words: `el la los las de del un una y a en que no es por con para su se lo como más pero sus le ya o este sí porque
      esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra ese
      eso mi qué yo al son está ser tiene fue era`,
    text: `Cuando era niño vivíamos cerca de la escuela y cada mañana mi hermano caminaba conmigo por el mercado. Los
      maestros eran amables, pero éramos demasiados en una habitación pequeña y nadie nos preguntaba qué queríamos
      aprender. Mi madre trabajaba de noche en el hospital. Me gustaría tener un lugar donde los jóvenes puedan
      encontrarse después de las clases y donde alguien ayude con la tarea. El año pasado mi amiga se fue porque el
      autobús ya no para en nuestra calle. La salud, el trabajo, la vivienda y el agua no deberían depender del lugar
      donde uno nació. Había una vez un rey que tenía tres hijas. ¿Cuánto cuesta? Muchas gracias, hasta luego. El
      gobierno local debe proteger las tierras públicas y sus decisiones tienen que ser más transparentes. Los impuestos
      actuales son demasiado altos para la mayoría de las familias. Las elecciones y los partidos políticos deberían
      representar a todos los ciudadanos, incluidas las minorías. La política nacional apoya la investigación y el
      crecimiento económico, pero la pobreza, el desempleo y los salarios bajos siguen siendo los mayores problemas.`,
  },
  de: {
    words: `der die das und in zu den ist von mit dem des sich nicht ein eine für auf auch als es an werden aus er hat
      dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
      durch man sein wurde sei ich wir mein unser ihr`,
    text: `Als ich ein Kind war, wohnten wir in der Nähe der Schule, und jeden Morgen ging mein Bruder mit mir über den
      Markt. Die Lehrer waren freundlich, aber wir waren zu viele in einem kleinen Zimmer, und niemand fragte, was wir
      lernen wollten. Meine Mutter arbeitete nachts im Krankenhaus. Ich wünsche mir einen Ort, wo sich junge Menschen
      nach dem Unterricht treffen können und wo jemand bei den Hausaufgaben hilft. Letztes Jahr ist meine Freundin
      weggezogen, weil der Bus nicht mehr in unserer Straße hält. Gesundheit, Arbeit, Wohnung und Wasser sollten nicht
      davon abhängen, wo man geboren ist. Es war einmal ein König, der hatte drei Töchter. Vielen Dank, bis bald. Die
      Gemeinde muss öffentliche Flächen schützen, und ihre Entscheidungen sollten durchsichtiger werden. Unsere Steuern
      sind für die meisten Familien zu hoch. Wahlen und Parteien sollen alle Bürgerinnen und Bürger vertreten, auch
      Minderheiten. Die Politik unterstützt Forschung, Technik und Wirtschaft, doch Armut, Arbeitslosigkeit und niedrige
      Löhne bleiben die größten Schwierigkeiten.`,
  },
  it: {
    words: `il la i le lo gli di del della dei un una e a in che non è per con si da come più ma sono al anche questo
      questa nel nella ha mi ci se era o quando loro suo sua perché tutto tutti dove chi cosa io noi molto essere fare
      alla dal delle degli ho hanno`,
    text: `Quando ero bambino abitavamo vicino alla scuola e ogni mattina mio fratello camminava con me attraverso il
      mercato. Gli insegnanti erano gentili, ma eravamo troppi in una piccola stanza e nessuno ci chiedeva che cosa
      volevamo imparare. Mia madre lavorava di notte in ospedale. Vorrei avere un luogo dove i giovani possano
      incontrarsi dopo le lezioni e dove qualcuno aiuti con i compiti. L'anno scorso la mia amica è andata via perché
      l'autobus non si ferma più nella nostra strada. La salute, il lavoro, la casa e l'acqua non dovrebbero dipendere
      dal luogo in cui si è nati. C'era una volta un re che aveva tre figlie. Quanto costa? Grazie mille, a presto. Il
      comune deve proteggere i terreni pubblici e le sue decisioni devono diventare più trasparenti. Le nostre tasse sono
      troppo alte per la maggior parte delle famiglie. Le elezioni e i partiti dovrebbero rappresentare tutti i cittadini,
      anche le minoranze. La politica nazionale sostiene la ricerca e la crescita economica, ma la povertà, la
      disoccupazione e gli stipendi bassi restano i problemi più grandi.`,
  },
  pt: {
    words: `o a os as de do da dos das um uma e em no na que não é por com para se como mais mas foi ao ele ela seu sua ou
      quando muito nos já eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem nas me esse eles
      está você tinha são nós minha meu`,
    text: `Quando eu era criança morávamos perto da escola e todas as manhãs o meu irmão caminhava comigo pelo mercado. Os
      professores eram simpáticos, mas éramos demais numa sala pequena e ninguém perguntava o que queríamos aprender. A
      minha mãe trabalhava à noite no hospital. Gostaria de ter um lugar onde os jovens se possam encontrar depois das
      aulas e onde alguém ajude com os trabalhos de casa. No ano passado a minha amiga foi embora porque o autocarro já
      não para na nossa rua. A saúde, o trabalho, a habitação e a água não deviam depender do lugar onde se nasceu. Era
      uma vez um rei que tinha três filhas. Quanto custa? Muito obrigado, até logo. A câmara deve proteger os terrenos
      públicos e as suas decisões têm de ser mais transparentes. Os nossos impostos são demasiado altos para a maioria das
      famílias. As eleições e os partidos deviam representar todos os cidadãos, incluindo as minorias. A política nacional
      apoia a investigação e o crescimento económico, mas a pobreza, o desemprego e os salários baixos continuam a ser os
      maiores problemas.`,
  },
};
